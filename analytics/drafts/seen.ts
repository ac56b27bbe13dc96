import type { DatabaseSync } from '../../ingest/state.ts';
import type { DraftQuery } from '../contract/index.ts';
import { keyOf } from './versions.ts';

const one = 'month = $month and form = $form and about = $about';

/** The figures of a draft as they were last seen: printed values by key. */
export function seenFigures(state: DatabaseSync, query: DraftQuery): Map<string, string> {
	const rows = state.prepare(`select figure, printed from notice_seen where ${one}`).all(keyOf(query));
	return new Map(rows.map(({ figure, printed }) => [String(figure), String(printed)]));
}

/**
 * After a save, inside its transaction: figures that are new in the text were seen as the page showed them, those that are
 * no longer in it are forgotten. What moved since it was seen stays so until somebody says that he saw it.
 */
export function keepSeen(state: DatabaseSync, query: DraftQuery, shown: ReadonlyMap<string, string>): void {
	const known = seenFigures(state, query);
	const forget = state.prepare(`delete from notice_seen where ${one} and figure = $figure`);
	for (const figure of known.keys()) if (!shown.has(figure)) forget.run({ ...keyOf(query), figure });
	for (const [figure, printed] of shown) if (!known.has(figure)) put(state, query, figure, printed);
}

/** Somebody saw these values, inside the caller's transaction; values of figures that the draft has not are left out. */
export function markSeen(state: DatabaseSync, query: DraftQuery, shown: Readonly<Record<string, string>>): string[] {
	const known = seenFigures(state, query);
	const seen = Object.entries(shown).filter(([figure, printed]) => known.has(figure) && known.get(figure) !== printed);
	for (const [figure, printed] of seen) put(state, query, figure, printed);
	return seen.map(([figure]) => figure);
}

function put(state: DatabaseSync, query: DraftQuery, figure: string, printed: string): void {
	state
		.prepare(
			`insert into notice_seen (month, form, about, figure, printed) values ($month, $form, $about, $figure, $printed)
			on conflict do update set printed = excluded.printed`,
		)
		.run({ ...keyOf(query), figure, printed });
}
