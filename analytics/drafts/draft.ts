import type { DatabaseSync } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import type { DraftQuery, NoticeDocument, NoticeDraft, VersionDetail } from '../contract/index.ts';
import { registeredRevisions } from '../published/register.ts';
import { Refusal } from '../refusal.ts';
import { commentsOf } from './comments.ts';
import { type Live, type Merged, mergeDraft } from './merged.ts';
import { publishedNotices } from './published.ts';
import { seenFigures } from './seen.ts';
import { keptVersion, newestVersion, versionsOf } from './versions.ts';

/** A notice as the office has it now: its words over the figures of the data, remarks, versions, what is to be looked at. */
export async function noticeDraft(
	db: Connection,
	state: DatabaseSync,
	query: DraftQuery,
	live: Live,
): Promise<NoticeDraft> {
	const { merged, version, moved } = draftNow(state, query, live);
	return {
		...merged,
		...{ version, moved, comments: commentsOf(state, query) },
		versions: versionsOf(state, query),
		published: await publishedNotices(db, query),
		revisions: registeredRevisions(state).filter(({ month }) => month === query.month).length,
	};
}

/** The newest version over the data, and the figures that are not what was last seen. */
export function draftNow(
	state: DatabaseSync,
	query: DraftQuery,
	live: Live,
): { merged: Merged; version: number; moved: NoticeDraft['moved'] } {
	const newest = newestVersion(state, query);
	const seen = seenFigures(state, query);
	const merged = mergeDraft(live, newest?.draft ?? null, seen);
	const moved = merged.document.figures.flatMap(({ key, printed }) => {
		const was = seen.get(key);
		return was === undefined || was === printed ? [] : [{ figure: key, was, now: printed }];
	});
	return { merged, version: newest?.version ?? 0, moved };
}

/** The document that is downloaded or checked: with the office's words, where somebody wrote any. */
export function draftDocument(state: DatabaseSync, query: DraftQuery, live: Live): NoticeDocument {
	return draftNow(state, query, live).merged.document;
}

/** What a version stated, beside the one before. Refuses a version that there is not. */
export function versionDetail(state: DatabaseSync, query: DraftQuery, version: number): VersionDetail {
	const found = keptVersion(state, query, version);
	if (!found) throw new Refusal(404, `没有第${version}稿`);
	const { draft, ...head } = found;
	return { ...head, paragraphs: draft.stated, before: keptVersion(state, query, version - 1)?.draft.stated ?? [] };
}
