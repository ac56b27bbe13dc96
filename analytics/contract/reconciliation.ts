import * as z from 'zod/mini';
import { IndicatorId, Month, Period, Scope } from './query.ts';
import { Difference, Rate } from './ranking.ts';

/** GET /api/reconciliation?month[&scope]: 我市数值 as the province tells it beside ours, and what may explain the difference. */
export const ReconciliationQuery = z.pick(Period, { month: true, scope: true });

/** Ways of counting that may give the province's value, in the order of the table of candidates. */
export const countings = [
	{ id: 'other-rule', name: '按另一种口径（首次打卡与累计反馈互换）' },
	{ id: 'cut-on-25th', name: '截止到当月25日0时' },
	{ id: 'cut-ten-days-later', name: '截止到月末后10日' },
	{ id: 'cut-when-received', name: '截止到收到上级数值时' },
	{ id: 'attempts-counted', name: '每次发放各算一人次（再发另计）' },
	{ id: 'pending-left-out', name: '待反馈不计入应发' },
	{ id: 'refunded-left-out', name: '已退款不计入应发' },
	{ id: 'lacking-counted', name: '按发放单应发人次（补上缺的明细）' },
	{ id: 'companies-counted', name: '对公发放也计入分母' },
	{ id: 'held-against-due', name: '分母用应发人次' },
] as const;

export const CountingId = z.enum(countings.map(({ id }) => id));

export const Reconciliation = z.object({
	month: Month,
	scope: Scope,
	/** Shanghai time; null where the province has told nothing. */
	receivedAt: z.nullable(z.string()),
	rows: z.array(
		z.object({
			indicator: IndicatorId,
			theirs: Rate,
			cityRank: z.nullable(z.int()),
			unitsRanked: z.nullable(z.int()),
			source: z.nullable(z.string()),
			/** Null where the city has nothing due. */
			ours: z.nullable(Rate),
			/** ours − theirs. */
			difference: z.nullable(Difference),
			/** Prints the same at two decimals. */
			isEqual: z.nullable(z.boolean()),
			/** Ways of counting that change our value, nearest to theirs first. */
			candidates: z.array(
				z.object({
					counting: CountingId,
					value: Rate,
					/** This value − theirs. */
					difference: Difference,
					isEqual: z.boolean(),
					/** None is nearer to theirs, ours neither. */
					isNearest: z.boolean(),
				}),
			),
		}),
	),
});

export type CountingId = z.infer<typeof CountingId>;
export type Reconciliation = z.infer<typeof Reconciliation>;
export type ReconciliationRow = Reconciliation['rows'][number];
