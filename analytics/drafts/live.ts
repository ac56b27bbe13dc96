import type { DatabaseSync } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import type { DraftAtQuery, NoticeFigure, NoticeHead } from '../contract/index.ts';
import { drawnNotice } from '../notice/document.ts';
import type { Facts } from '../notice/fact.ts';
import { choicesOf } from '../notice/figure_choices.ts';
import { noticeHead } from '../notice/head.ts';
import { legible } from '../notice/printable.ts';
import type { Visible } from '../visible.ts';
import type { Live } from './merged.ts';

/** What stands around the text: its head, and the day on which it is signed. */
export type Around = { head?: NoticeHead; date?: string | undefined };

/** What the office has entered to stand around a month's notice. */
export function aroundOf(state: DatabaseSync, month: string): Around {
	const { head, entered } = noticeHead(state, month);
	return { head, date: entered.signedOn ?? undefined };
}

/** What the data say of a notice now: the system's text, and every figure that the office may put into it. */
export async function liveNotice(
	db: Connection,
	visible: Visible,
	query: DraftAtQuery,
	around: Around = {},
): Promise<Live> {
	const { document, facts } = await drawnNotice(db, visible, { ...query, ...around });
	return { document: { ...document, figures: document.figures.map(shown) }, figures: offered(facts) };
}

/** Every figure that there is, in the order of the picker; lists with nobody in them are not offered. */
function offered(facts: Facts): NoticeFigure[] {
	return choicesOf(facts).flatMap(({ kind, isThere, fields: _, ...figure }) =>
		kind === 'truth' || !isThere ? [] : [shown(figure)],
	);
}

const shown = (figure: NoticeFigure): NoticeFigure => ({ ...figure, printed: legible(figure.printed) });
