import type { Connection } from '../../sql/database.server.ts';
import type { NoticeFigures } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import type { Facts } from './fact.ts';
import { type NoticeRequest, noticeBasis } from './figures/notice_facts.ts';
import { templateInForce } from './template_in_force.ts';
import { parseTemplate } from './template/parse.ts';

/** Everything that the text of a month can name, as it says it now: by the settings of the template in force. */
export async function noticeFigures(db: Connection, visible: Visible, query: NoticeRequest): Promise<NoticeFigures> {
	const { template } = parseTemplate(await templateInForce(db, query.form));
	const { facts, asked } = await noticeBasis(db, visible, query, template.settings);
	return { month: query.month, at: asked.head.at, figures: choicesOf(facts) };
}

/** Facts as a picker offers them. */
export function choicesOf(facts: Facts): NoticeFigures['figures'] {
	return [...facts.values()].map(({ figure, kind, isThere, fields }) => ({
		...figure,
		...{ kind, isThere, fields: [...fields] },
	}));
}
