import type { DatabaseSync } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import type { DraftQuery, NoticeFigure, NoticeHead } from '../contract/index.ts';
import { noticeDocument } from '../notice/document.ts';
import { noticeFigures } from '../notice/figure_choices.ts';
import { noticeHead } from '../notice/head.ts';
import { legible } from '../notice/legible.ts';
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
	query: DraftQuery,
	around: Around = {},
): Promise<Live> {
	const document = await noticeDocument(db, visible, { ...query, ...around });
	return {
		document: { ...document, figures: document.figures.map(shown) },
		figures: await offered(db, visible, query),
	};
}

/** Every figure that there is, in the order of the picker; lists with nobody in them are not offered. */
async function offered(db: Connection, visible: Visible, query: DraftQuery): Promise<NoticeFigure[]> {
	const { figures } = await noticeFigures(db, visible, query);
	return figures.flatMap(({ kind, isThere, fields: _, ...figure }) =>
		kind === 'truth' || !isThere ? [] : [shown(figure)],
	);
}

const shown = (figure: NoticeFigure): NoticeFigure => ({ ...figure, printed: legible(figure.printed) });
