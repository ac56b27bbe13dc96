import { type NoticeDocument, type NoticeFileQuery, Scope } from '../contract/index.ts';
import { draftDocument } from '../drafts/draft.ts';
import { aroundOf } from '../drafts/live.ts';
import { finalNotice } from '../drafts/published.ts';
import { noticeDocument } from '../notice/document.ts';
import { Refusal } from '../refusal.ts';
import type { Workplace } from './actions.ts';
import { liveOf, patience } from './draft_actions.ts';

/**
 * The notice that is written as a file: the one that was made final where a revision is named, else the office's draft
 * over the data as they are; at another instant what the data say then. Refuses a revision without a notice.
 */
export async function noticeForFile(place: Workplace, query: NoticeFileQuery): Promise<NoticeDocument> {
	const { format: _, revision, at, ...asked } = query;
	const { context, state } = place;
	if (revision !== undefined) {
		const found = await context.read((db) => finalNotice(db, context.visible, { ...asked, revision }));
		if (!found) throw new Refusal(404, `${asked.month} 第${revision}次发布没有定稿的通报，请改看草稿`);
		return found.document;
	}
	if (at === undefined) return draftDocument(state, asked, await liveOf(place, asked));
	for (const scope of Scope.options) await context.ensure({ month: asked.month, scope, at });
	return context.read(
		(db) => noticeDocument(db, context.visible, { ...asked, ...aroundOf(state, asked.month), at }),
		patience,
	);
}
