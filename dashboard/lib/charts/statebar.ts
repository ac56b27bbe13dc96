import type { IndicatorId, Ranking, RankingRow } from '#contract';
import { isKnown, printCount, printRate, type Fraction } from '#lib/format.ts';
import { stateNames, unpaidStates } from '#lib/labels.ts';
import { countedAs, shortfall, shortfallNames } from '#lib/shortfall.ts';

/** A piece of a bar in percent of the column; `plain` where the shortfall has no states. */
export type Segment = { fill: 'outstanding' | 'pending' | 'refunded' | 'plain'; x: number; width: number };

/** A benchmark's line: 全省 solid, 全市 dashed. */
export type Line = { name: string; text: string; x: number; dashed: boolean };

/** The bars of one ranking: how long each unit's is, where the benchmarks stand. */
export type BarScale = { lines: Line[]; segments: (row: RankingRow) => Segment[] };

/** A part that is not zero stays visible: so many pixels in a column of `columnWidth`. */
const leastPixels = 2;

/** Bars of the shortfall from zero; the longest fills the column, about `columnWidth` pixels. */
export function barScale(ranking: Ranking, columnWidth: number): BarScale {
	const { benchmark } = ranking;
	const indicator = countedAs(ranking);
	const shares = ranking.rows.map((row) => share(shortfall(indicator, row.value)));
	const lines = [
		{ name: '全省', rate: benchmark.province, dashed: false },
		{ name: '全市', rate: benchmark.city, dashed: true },
	].flatMap(({ name, rate, dashed }) =>
		rate === null || !isKnown(rate) ? [] : [{ name, rate: shortfall(indicator, rate), dashed }],
	);
	const most = Math.max(...shares, ...lines.map((line) => share(line.rate))) || 1;
	const least = (leastPixels / columnWidth) * 100;
	const toPercent = (part: Fraction) => (share(part) / most) * 100;
	return {
		lines: lines.map(({ name, rate, dashed }) => ({
			name,
			text: name + printRate(rate, 'permille').replace('‰', ''),
			x: toPercent(rate),
			dashed,
		})),
		segments: (row) => stack(parts(indicator, row), toPercent, least),
	};
}

/** What a bar says to those who do not see it. */
export function barLabel(ranking: Ranking, row: RankingRow): string {
	const indicator = countedAs(ranking);
	const size = `${row.name}，${shortfallNames[indicator]}${printRate(shortfall(indicator, row.value), 'permille')}`;
	if (indicator !== 'successRate') return size;
	return `${size}：${unpaidStates.map((state) => stateNames[state] + printCount(row[state])).join('、')}`;
}

/** Indicators whose shortfall is one state. */
const fills: Partial<Record<IndicatorId, Segment['fill']>> = {
	leftoverRate: 'outstanding',
	pendingRate: 'pending',
	refundedRate: 'refunded',
};

type Part = { fill: Segment['fill']; part: Fraction };

function parts(indicator: IndicatorId, row: RankingRow): Part[] {
	if (indicator === 'successRate')
		return unpaidStates.map((fill) => ({ fill, part: { numerator: row[fill], denominator: row.due } }));
	return [{ fill: fills[indicator] ?? 'plain', part: shortfall(indicator, row.value) }];
}

function stack(pieces: Part[], toPercent: (part: Fraction) => number, least: number): Segment[] {
	let x = 0;
	return pieces
		.filter(({ part }) => part.numerator > 0)
		.map(({ fill, part }) => {
			const segment = { fill, x, width: Math.max(least, toPercent(part)) };
			x += segment.width;
			return segment;
		});
}

function share({ numerator, denominator }: Fraction): number {
	return denominator === 0 ? 0 : numerator / denominator;
}
