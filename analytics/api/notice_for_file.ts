import type { NoticeDocument, NoticeFileQuery } from '../contract/index.ts';
import { draftDocument } from '../drafts/draft.ts';
import { finalNotice } from '../drafts/published.ts';
import { Refusal } from '../refusal.ts';
import type { Workplace } from './actions.ts';
import { liveOf } from './draft_actions.ts';

/**
 * The notice that is written as a file: the one that was made final where a revision is named, else the office's draft
 * over the data at the instant that is asked for. Refuses a revision without a notice.
 */
export async function noticeForFile(place: Workplace, query: NoticeFileQuery): Promise<NoticeDocument> {
	const { format: _, revision, ...asked } = query;
	const { context, state } = place;
	if (revision !== undefined) {
		const found = await context.read((db) => finalNotice(db, context.visible, { ...asked, revision }));
		if (!found) throw new Refusal(404, `${asked.month} 第${revision}次发布没有定稿的通报，请改看草稿`);
		return found.document;
	}
	return draftDocument(state, asked, await liveOf(place, asked));
}
