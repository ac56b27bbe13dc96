import type { Connection } from '../../sql/database.server.ts';
import type { NoticeFigures } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { type NoticeRequest, noticeBasis } from './figures/notice_facts.ts';

/** Everything that the text of a month can name, as it says it now. */
export async function noticeFigures(db: Connection, visible: Visible, query: NoticeRequest): Promise<NoticeFigures> {
	const { facts, asked } = await noticeBasis(db, visible, query, {});
	const figures = [...facts.values()].map(({ figure, kind, isThere, fields }) => ({
		...figure,
		...{ kind, isThere, fields: [...fields] },
	}));
	return { month: query.month, at: asked.head.at, figures };
}
