import {
	IndicatorId,
	type MeasureId,
	measureUnit,
	type TrendPoint,
	type TrendRow,
	type Trends,
	unitOf,
} from '#contract';
import type { EChartsCoreOption } from 'echarts/core';
import { monthNumber } from '#lib/dates.ts';
import { printShortCount } from '#lib/format.ts';
import type { Palette } from './palette.ts';

/**
 * `both`: 发放成功率 by each of the two rules, one unbroken line each, in place of the printed one. `published`: the lines
 * are of what was published, with holes where nothing was, in place of live ones.
 */
export type TrendView = { trends: Trends; units: readonly string[]; both: boolean; published: boolean };

/** A place where a line ends and another begins: before the month at `index`. */
type Cut = { index: number; why: 'rule' | 'year' };

/** A line to draw: its name, its numbers of 1 by month (null: a hole), how it looks. */
type Line = { name: string; values: (number | null)[]; look: number; dashed: boolean; marksOnly: boolean };

/** So many lines can be told apart; more units are in the table only. */
export const mostUnits = 4;

const blanks = { rule: 3, year: 1 } as const;

/** Where lines break: the rule of 发放成功率 changes, or 累计 begins again in January. */
export function cutsOf({ trends: { indicator, scope, months }, both }: TrendView): Cut[] {
	return months.flatMap(({ month, rule }, index): Cut[] => {
		const before = months[index - 1];
		if (before === undefined) return [];
		const isOther = indicator === 'successRate' && !both && rule.successRate !== before.rule.successRate;
		if (isOther) return [{ index, why: 'rule' }];
		return scope === 'ytd' && monthNumber(month) === 1 ? [{ index, why: 'year' }] : [];
	});
}

/** The lines of the chosen units, and of what was published where a month is frozen. */
export function linesOf({ trends, units, both, published }: TrendView): Line[] {
	const rows = units.flatMap((key) => trends.rows.find((row) => row.key === key) ?? []).slice(0, mostUnits);
	return rows.flatMap((row, look) => {
		const line = (name: string, value: (point: TrendPoint) => number | null, more: Partial<Line> = {}): Line => ({
			...{ name, values: row.points.map(value), look, dashed: false, marksOnly: false },
			...more,
		});
		if (both && trends.indicator === 'successRate') return bothRules(row, line);
		const kept = ({ published: at }: TrendPoint) => at?.plotted ?? null;
		if (published) return [line(row.name, kept)];
		const marks = line(`${row.name}（已发布）`, kept, { marksOnly: true });
		const live = line(row.name, ({ plotted }) => plotted);
		return marks.values.some((value) => value !== null) ? [live, marks] : [live];
	});
}

function bothRules(
	{ name }: TrendRow,
	line: (name: string, value: (point: TrendPoint) => number | null, more?: Partial<Line>) => Line,
): Line[] {
	return [
		line(`${name} 累计反馈`, ({ byRule }) => byRule?.cumulativeFeedback.plotted ?? null),
		line(`${name} 首次打卡`, ({ byRule }) => byRule?.firstAttempt.plotted ?? null, { dashed: true }),
	];
}

/** 趋势: months as categories, lines that end where the rule changes; months without data are holes. */
export function trendOption(view: TrendView, palette: Palette): EChartsCoreOption {
	const { trends } = view;
	const cuts = cutsOf(view);
	const labels = trends.months.map(({ month }, index) =>
		index === 0 || monthNumber(month) === 1
			? `${monthNumber(month)}月\n${month.slice(0, 4)}年`
			: `${monthNumber(month)}月`,
	);
	return {
		animation: false,
		textStyle: { fontFamily: palette.font, fontSize: 12, color: palette.text2 },
		grid: { left: 64, right: 132, top: cuts.some(({ why }) => why === 'rule') ? 28 : 12, bottom: 40 },
		xAxis: {
			type: 'category',
			data: withGaps(labels, cuts, (place) => ' '.repeat(place)),
			boundaryGap: false,
			axisLine: { lineStyle: { color: palette.control } },
			axisTick: { show: false },
			axisLabel: { color: palette.text2, fontSize: 12, hideOverlap: true },
		},
		yAxis: axis(trends.indicator, palette),
		series: linesOf(view).map((line, index) => ({
			type: 'line',
			name: line.name,
			data: withGaps(points(line, palette), cuts, () => null),
			connectNulls: false,
			...style(line, palette),
			...(index === 0 ? { markArea: shades(cuts, palette) } : {}),
		})),
	};
}

/** Whether the axis of a measure may start above zero, which the note under the chart says: rates in percent only. */
export function isCut(indicator: MeasureId): boolean {
	const rate = IndicatorId.safeParse(indicator);
	return rate.success && unitOf(rate.data) === 'percent';
}

function axis(indicator: MeasureId, palette: Palette) {
	return {
		type: 'value',
		scale: isCut(indicator),
		max: ({ max }: { max: number }) => (isCut(indicator) ? topOf(max) : undefined),
		splitLine: { lineStyle: { color: palette.line } },
		axisLabel: { color: palette.text3, fontSize: 12, formatter: (value: number) => axisText(indicator, value) },
	};
}

/** Values with blanks before the months where lines break; `blank` is given the number of its blank. */
function withGaps<Value, Blank>(
	values: readonly Value[],
	cuts: readonly Cut[],
	blank: (place: number) => Blank,
): (Value | Blank)[] {
	let place = 0;
	return values.flatMap((value, index) => {
		const cut = cuts.find((each) => each.index === index);
		const gap = cut ? Array.from({ length: blanks[cut.why] }, () => blank(++place)) : [];
		return [...gap, value];
	});
}

/** The line's name stands at its last value. */
function points({ name, values, marksOnly }: Line, palette: Palette) {
	const last = marksOnly ? -1 : values.findLastIndex((value) => value !== null);
	const label = { show: true, position: 'right', formatter: name, fontSize: 12, color: palette.text2 };
	return values.map((value, index) => (index === last ? { value, label } : { value }));
}

function style({ look, dashed, marksOnly }: Line, palette: Palette) {
	const colours = [palette.accent, palette.out, palette.text, palette.pendText];
	const symbols = ['circle', 'rect', 'triangle', 'diamond'];
	const color = colours[look] ?? palette.control;
	return {
		symbol: marksOnly ? 'circle' : (symbols[look] ?? 'circle'),
		symbolSize: marksOnly ? 12 : 7,
		showAllSymbol: true,
		silent: true,
		lineStyle: { color, width: marksOnly ? 0 : look === 0 ? 2.5 : 1.75, type: dashed ? 'dashed' : 'solid' },
		itemStyle: marksOnly ? { color: 'transparent', borderColor: color, borderWidth: 2 } : { color },
		labelLayout: { moveOverlap: 'shiftY' },
	};
}

/** Each change of rule is a shaded gap. */
function shades(cuts: readonly Cut[], palette: Palette) {
	const before = (index: number) =>
		cuts.filter((cut) => cut.index < index).reduce((sum, { why }) => sum + blanks[why], index);
	return {
		silent: true,
		itemStyle: { color: palette.bg },
		label: { position: 'top', color: palette.pendText, fontSize: 12 },
		data: cuts
			.filter(({ why }) => why === 'rule')
			.map(({ index }) => [{ name: '口径断点', xAxis: before(index) }, { xAxis: before(index) + 2 }]),
	};
}

/** 99.5%, 0.3‰, 1.2万, 12,902 (万元): as long as the axis needs, no longer. */
export function axisText(indicator: MeasureId, value: number): string {
	const rate = IndicatorId.safeParse(indicator);
	if (rate.success) {
		const isPermille = unitOf(rate.data) === 'permille';
		return `${Number((value * (isPermille ? 1000 : 100)).toFixed(2))}${isPermille ? '‰' : '%'}`;
	}
	const isMoney = measureUnit(indicator) === '万元';
	return printShortCount(Math.round(isMoney ? value / 1_000_000 : value));
}

/** An axis of high rates ends at 100%, never above; of others wherever it falls. */
export function topOf(highest: number): number | undefined {
	return highest > 0.9 ? 1 : undefined;
}
