import { type NoticeAnnex, unitOf } from '../../contract/index.ts';
import type { Measured } from '../figures/measured.ts';
import type { NoticeBasis } from '../figures/notice_facts.ts';
import { monthSpan } from '../figures/quarter_facts.ts';
import { cutOffWords } from '../figures/words.ts';
import { column, countCell, rateCell, textCell } from './cells.ts';

const rates = [
	['successRate', '发放成功率'],
	['leftoverRate', '发放失败遗留率'],
] as const;

/** Each unit's 当月 figures in the months of a quarter, looked at at each month's end, the last one at the cut-off; null outside a dispatch. */
export function monthAnnex({ quarter, origin, period }: NoticeBasis): NoticeAnnex | null {
	const [first] = quarter;
	if (!first) return null;
	const units = [...new Map(first.rows.map((row) => [row.key, row])).values()].toSorted(
		(one, other) => Number(one.isCity) - Number(other.isCity),
	);
	const heads = quarter.flatMap(({ month }) => {
		const group = `${Number(month.slice(5))}月`;
		return [
			column('应发人次', 'count', group),
			...rates.map(([id, name]) => column(name, unitOf(id), group)),
			column('成功率位次', 'rank', group),
		];
	});
	return {
		id: '各月指标',
		title: `${origin.month.slice(0, 4)}年${monthSpan(quarter)}各单位当月指标`,
		isWide: true,
		columns: [column('单位', 'text'), ...heads],
		rows: units.map(({ key, name, isCity }) => ({
			isTotal: isCity,
			cells: [textCell(name), ...quarter.flatMap(({ rows }) => cellsOf(rows.filter((row) => row.key === key)))],
		})),
		notes: [
			`各月数据截至当月最后一天24点${origin.at === undefined ? '' : `，${monthSpan(quarter.slice(-1))}截至${cutOffWords(period)}`}；口径不同的月份之间，发放成功率不直接比较。`,
		],
	};
}

function cellsOf(rows: readonly Measured[]) {
	const found = (id: Measured['indicator']) => rows.find(({ indicator }) => indicator === id);
	return [
		countCell(found('due')?.value.numerator ?? null),
		...rates.map(([id]) => rateCell(found(id)?.value ?? null, unitOf(id))),
		countCell(found('successRate')?.rank ?? null),
	];
}
