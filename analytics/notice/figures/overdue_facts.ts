import * as z from 'zod/mini';
import type { Connection } from '../../../sql/database.server.ts';
import { Key, type NoticeFigure, none, printNoticeMeasure } from '../../contract/index.ts';
import { type Entry, type Fact, listFacts, namePart, valueFact } from '../fact.ts';
import { type Origin, plainFigure, sourceOf } from './origin.ts';

const Overdue = z.object({
	key: Key,
	name: z.string(),
	obligations: z.int(),
	amount: z.int(),
	all_obligations: z.int(),
	all_amount: z.int(),
});

/** 滞留.单位 and 滞留.全市: what was funded more than 5 working days ago and is not closed; one question. */
export async function overdueFacts(
	db: Connection,
	origin: Origin,
	asked: { month: number; cutOff: string },
): Promise<Fact[]> {
	const found = await db.rows('select * from notice_overdue($month::integer, $cutOff::timestamp)', asked);
	const rows = z.array(Overdue).parse(found);
	const figure = (key: string) => ({
		...plainFigure(sourceOf(origin, '/api/timeliness', { scope: 'ytd' }), `滞留.${key}`),
		records: `/failures?${new URLSearchParams({ month: origin.month, scope: 'ytd', ...(origin.at ? { at: origin.at } : {}) })}`,
	});
	const value = (key: string, indicator: 'due' | 'amountDue', count: number | undefined): NoticeFigure => {
		const exact = count === undefined ? null : { numerator: count, denominator: 1 };
		const printed = exact === null ? none : printNoticeMeasure(indicator, exact);
		return { ...figure(key), indicator, value: exact, printed };
	};
	const entries = rows.map(({ name, obligations, amount }): Entry => ({
		name,
		fields: new Map([
			['人次', value(`${namePart(name)}.人次`, 'due', obligations)],
			['金额', value(`${namePart(name)}.金额`, 'amountDue', amount)],
		]),
	}));
	const [first] = rows;
	return [
		...listFacts(figure('单位'), entries, ['人次', '金额']),
		valueFact(value('全市.人次', 'due', first?.all_obligations), first !== undefined),
		valueFact(value('全市.金额', 'amountDue', first?.all_amount), first !== undefined),
	];
}
