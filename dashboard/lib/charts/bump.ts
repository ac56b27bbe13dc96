import type { History } from '#contract';
import type { EChartsCoreOption } from 'echarts/core';
import { monthNumber } from '#lib/dates.ts';
import { printRank } from '#lib/format.ts';
import type { Palette } from './palette.ts';

/** Two units at most stand out: the first by colour, weight and round marks, the second by weight and square marks. */
export type Highlights = { first: string | null; second: string | null };

type Look = { color: string; width: number; size: number; symbol: string; bold: boolean };

/** Position of each unit in each month: one slot a unit, ties take neighbouring slots; null without a rank. */
export function slotsOf(history: History): (number | null)[][] {
	const slots: (number | null)[][] = history.rows.map(() => []);
	history.months.forEach((_, month) => {
		const order = history.rows
			.map((row, unit) => ({ unit, rank: row.ranks[month]?.rank ?? null }))
			.filter((entry): entry is { unit: number; rank: number } => entry.rank !== null)
			.sort((a, b) => a.rank - b.rank || a.unit - b.unit);
		slots.forEach((row) => row.push(null));
		order.forEach(({ unit }, slot) => slots[unit]?.splice(month, 1, slot + 1));
	});
	return slots;
}

/** Index of the first month under another rule; months before and after it are not joined. */
export function breakOf(history: History): number | null {
	const index = history.months.findIndex(
		(month, at) => at > 0 && month.rule.successRate !== history.months[at - 1]?.rule.successRate,
	);
	return index === -1 || history.indicator !== 'successRate' ? null : index;
}

/** 位次变化: ranks by month, the line ends where the rule changes and starts again behind a shaded gap. */
export function bumpOption(history: History, highlights: Highlights, palette: Palette): EChartsCoreOption {
	const slots = slotsOf(history);
	const gap = breakOf(history);
	const labels = history.months.map((entry) => `${monthNumber(entry.month)}月`);
	const withGap = <Value>(values: Value[], blank: Value[]) =>
		gap === null ? values : [...values.slice(0, gap), ...blank, ...values.slice(gap)];
	const categories = withGap(labels, [' ', '  ', '   ']);
	return {
		animation: false,
		textStyle: { fontFamily: palette.font, fontSize: 12, color: palette.text2 },
		grid: { left: 24, right: 92, top: gap === null ? 8 : 28, bottom: 24 },
		xAxis: {
			type: 'category',
			data: categories,
			boundaryGap: false,
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: { color: palette.text2, interval: 0, fontSize: 12 },
		},
		yAxis: {
			type: 'value',
			inverse: true,
			min: 0,
			max: history.rows.length + 1,
			interval: 1,
			splitLine: { show: false },
			axisLabel: { color: palette.text3, fontSize: 12, formatter: (slot: number) => rankLabel(slot, history) },
		},
		series: history.rows.map((row, unit) => ({
			type: 'line',
			name: row.name,
			data: withGap(points(history, unit, slots, gap, palette, highlights), [null, null, null]),
			connectNulls: false,
			...style(lookOf(row.key, highlights, palette)),
			...(unit === 0 && gap !== null ? { markArea: shade(gap, palette) } : {}),
		})),
	};
}

function rankLabel(slot: number, { rows }: History): string {
	return slot < 1 || slot > rows.length ? '' : String(slot);
}

function lookOf(key: string, { first, second }: Highlights, palette: Palette): Look {
	if (key === first) return { color: palette.out, width: 2.5, size: 8, symbol: 'circle', bold: true };
	if (key === second) return { color: palette.text, width: 2.5, size: 8, symbol: 'emptyRect', bold: true };
	return { color: palette.control, width: 1.25, size: 4, symbol: 'circle', bold: false };
}

function style({ color, width, size, symbol, bold }: Look) {
	return {
		symbol,
		symbolSize: size,
		showAllSymbol: true,
		silent: true,
		z: bold ? 5 : 2,
		lineStyle: { color, width },
		itemStyle: { color },
		label: { distance: 8, fontSize: 12, fontWeight: bold ? 600 : 400, color: bold ? color : undefined },
	};
}

/** Ranks at the left edge, names where a rule ends and at the end. */
function points(
	history: History,
	unit: number,
	slots: readonly (number | null)[][],
	gap: number | null,
	palette: Palette,
	highlights: Highlights,
) {
	const row = history.rows[unit];
	const last = history.months.length - 1;
	const { bold, color } = lookOf(row?.key ?? '', highlights, palette);
	return history.months.map((_, month) => {
		const rank = row?.ranks[month];
		const text =
			month === last && rank
				? `${printRank(rank.rank, rank.tied)} ${row.name}`
				: gap !== null && month === gap - 1
					? (row?.name ?? '')
					: null;
		const label = { show: true, position: 'right', color: bold ? color : palette.text2, formatter: text };
		return { value: slots[unit]?.[month] ?? null, ...(text === null ? {} : { label }) };
	});
}

function shade(gap: number, palette: Palette) {
	return {
		silent: true,
		itemStyle: { color: palette.bg },
		label: { position: 'top', color: palette.pendText, fontSize: 12 },
		data: [[{ name: '口径断点', xAxis: gap + 1 }, { xAxis: gap + 2 }]],
	};
}
