import { z } from 'zod';
import type { DatabaseSync } from '../../ingest/state.ts';
import { DraftParagraph, type DraftQuery, type DraftVersion, StatedParagraph } from '../contract/index.ts';
import { instantWithZone } from '../reports/period.ts';

/** What a version keeps: which paragraphs, in which order, the words of those that were edited, and what it stated then. */
export const StoredDraft = z.object({
	paragraphs: z.array(
		z.object({
			...DraftParagraph.shape,
			/** The system's paragraph at that time, its figures by their keys; null where it had none. */
			from: z.string().nullable(),
		}),
	),
	removed: z.array(z.string()),
	stated: z.array(StatedParagraph),
	about: z.string().nullable(),
});

export type StoredDraft = z.infer<typeof StoredDraft>;

/** A version with what it keeps. */
export type KeptVersion = DraftVersion & { draft: StoredDraft };

const Row = z.object({
	version: z.int(),
	savedAt: z.string().transform(instantWithZone),
	savedBy: z.string(),
	summary: z.string(),
});
const columns = 'version, saved_at as savedAt, saved_by as savedBy, summary';
const one = 'month = $month and form = $form and about = $about';

/** Which notice, as `state.sqlite` names it. */
export function keyOf({ month, form, about = '' }: DraftQuery): { month: string; form: string; about: string } {
	return { month, form, about };
}

/** All versions of a notice, newest first; version 0 is the system's text when the first one was saved. */
export function versionsOf(state: DatabaseSync, query: DraftQuery): DraftVersion[] {
	const rows = state.prepare(`select ${columns} from notice_version where ${one} order by version desc`);
	return z.array(Row).parse(rows.all(keyOf(query)));
}

/** The draft as it was last saved; null where nobody saved one. */
export function newestVersion(state: DatabaseSync, query: DraftQuery): KeptVersion | null {
	const newest = versionsOf(state, query)[0];
	return newest ? keptVersion(state, query, newest.version) : null;
}

/** One version of a notice; null where there is none of this number. */
export function keptVersion(state: DatabaseSync, query: DraftQuery, version: number): KeptVersion | null {
	const row = state
		.prepare(`select ${columns}, document from notice_version where ${one} and version = $version`)
		.get({ ...keyOf(query), version });
	if (!row) return null;
	return { ...Row.parse(row), draft: StoredDraft.parse(JSON.parse(String(row.document))) };
}

/** Adds a version, inside the caller's transaction. */
export function addVersion(
	state: DatabaseSync,
	query: DraftQuery,
	{
		version,
		draft,
		summary,
		at,
		actor,
	}: { version: number; draft: StoredDraft; summary: string; at: string; actor: string },
): void {
	state
		.prepare(
			`insert into notice_version (month, form, about, version, document, summary, saved_at, saved_by)
			values ($month, $form, $about, $version, $document, $summary, $at, $actor)`,
		)
		.run({ ...keyOf(query), version, document: JSON.stringify(draft), summary, at, actor });
}
