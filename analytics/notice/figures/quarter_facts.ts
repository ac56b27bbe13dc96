import type { Connection } from '../../../sql/database.server.ts';
import { measureName, measures, type NoticeFigure } from '../../contract/index.ts';
import { askedPeriod } from '../../reports/period.ts';
import { type Entry, type Fact, listFacts, namePart, valueFact } from '../fact.ts';
import { type FarGaps, type Measured, measuredUnits } from './measured.ts';
import { type Origin, plainFigure, sourceOf } from './origin.ts';
import { unitFigure } from './unit_facts.ts';

/** One month of a quarter: 当月 of every unit at its end, of the last one at the notice's cut-off. */
export type QuarterMonth = { month: string; rows: Measured[] };

/** The months of the quarter up to this month. */
export function quarterMonths(month: string): string[] {
	const [year = '', number = 1] = [month.slice(0, 4), Number(month.slice(5))];
	const first = number - ((number - 1) % 3);
	return Array.from({ length: number - first + 1 }, (_, index) => `${year}-${String(first + index).padStart(2, '0')}`);
}

/** The quarter's months by unit; one question each. */
export async function quarterRows(
	db: Connection,
	{ month, at }: Pick<Origin, 'month' | 'at'>,
	far: FarGaps,
): Promise<QuarterMonth[]> {
	const found: QuarterMonth[] = [];
	for (const one of quarterMonths(month)) {
		const { sql } = await askedPeriod(db, { month: one, scope: 'month', at: one === month ? at : undefined });
		const rows = await measuredUnits(db, { month: sql.month, cutOff: sql.cutOff, far });
		found.push({ month: one, rows: rows.filter(({ scope }) => scope === 'month') });
	}
	return found;
}

/** 季度.各月 with the city's figures of each month, and 季度.落后单位: those that lag in 发放成功率 in any of them. */
export function quarterFacts(months: readonly QuarterMonth[], origin: Origin): Fact[] {
	const number = Math.ceil(Number(origin.month.slice(5)) / 3);
	const plain = (key: string) => plainFigure(sourceOf(origin, '/api/rankings/history', { until: origin.month }), key);
	const named = ['一', '二', '三', '四'][number - 1] ?? '';
	const fields = measures.map(({ name }) => name);
	return [
		valueFact({ ...plain('季度.名称'), value: null, printed: `${origin.month.slice(0, 4)}年第${named}季度` }),
		valueFact({ ...plain('季度.月份'), value: null, printed: monthSpan(months) }),
		...listFacts(
			plain('季度.各月'),
			months.filter(hasTask).map((one) => monthEntry(one, origin)),
			fields,
		),
		...listFacts(plain('季度.落后单位'), laggards(months, origin, plain), ['月数', '各月']),
	];
}

/** 7至9月; 10月 alone. */
export function monthSpan(months: readonly QuarterMonth[]): string {
	const [first, last] = [months[0], months.at(-1)].map((one) => Number(one?.month.slice(5)));
	return first === last ? `${last}月` : `${first}至${last}月`;
}

function hasTask({ rows }: QuarterMonth): boolean {
	return rows.some((row) => row.isCity && row.hasTask);
}

function monthFigure(row: Measured, month: string, origin: Origin): NoticeFigure {
	const figure = unitFigure(row, { ...origin, month, at: month === origin.month ? origin.at : undefined });
	return { ...figure, key: figure.key.replace('当月', `${Number(month.slice(5))}月`) };
}

function monthEntry({ month, rows }: QuarterMonth, origin: Origin): Entry {
	const city = rows.filter(({ isCity }) => isCity);
	const fields = city.map((row): [string, NoticeFigure] => [
		measureName(row.indicator),
		monthFigure(row, month, origin),
	]);
	return { name: `${Number(month.slice(5))}月`, fields: new Map(fields) };
}

/** Most months first, then in canonical order; each says in which months and with what value. */
function laggards(
	months: readonly QuarterMonth[],
	origin: Origin,
	plain: (key: string) => ReturnType<typeof plainFigure>,
): Entry[] {
	const behind = months.flatMap(({ month, rows }) =>
		rows.filter(({ indicator, isLagging }) => indicator === 'successRate' && isLagging).map((row) => ({ month, row })),
	);
	const order = months[0]?.rows.map(({ key }) => key) ?? [];
	const units = [...Map.groupBy(behind, ({ row }) => row.key)].toSorted(
		([one, a], [other, b]) => b.length - a.length || order.indexOf(one) - order.indexOf(other),
	);
	return units.map(([, found]) => {
		const name = found[0]?.row.name ?? '';
		const figure = plain(`季度.${namePart(name)}.发放成功率落后`);
		const each = found.map(({ month, row }) => `${Number(month.slice(5))}月${monthFigure(row, month, origin).printed}`);
		return {
			name,
			fields: new Map([
				['月数', { ...figure, key: `${figure.key}.月数`, value: null, printed: `${found.length}个月` }],
				['各月', { ...figure, key: `${figure.key}.各月`, value: null, printed: each.join('、') }],
			]),
		};
	});
}
