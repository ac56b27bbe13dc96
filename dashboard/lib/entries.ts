import type { Ranking, RankingRow } from '#contract';
import type { Fraction } from './format.ts';
import { isLowerBetter } from './shortfall.ts';

type Listed = { rows: readonly { key: string }[]; total: { key: string } };

/** A line of a ranking table: a unit, or a benchmark standing at its place without taking a rank. */
export type Entry =
	{ kind: 'unit'; row: RankingRow } | { kind: 'province'; value: Fraction } | { kind: 'city'; row: RankingRow };

/** Units in the order of their ranks with the benchmarks where they would stand. */
export function inRankOrder(ranking: Ranking): Entry[] {
	const { province, city } = ranking.benchmark;
	const entries: Entry[] = ranking.rows.map((row) => ({ kind: 'unit', row }));
	if (province !== null) insert(entries, { kind: 'province', value: province }, ranking, province);
	if (hasCity(ranking)) insert(entries, { kind: 'city', row: ranking.total }, ranking, city);
	return entries;
}

/** The same in another order: benchmarks stand last, as sums do. */
export function inOtherOrder(ranking: Ranking, rows: readonly RankingRow[]): Entry[] {
	const { province } = ranking.benchmark;
	const units: Entry[] = rows.map((row) => ({ kind: 'unit', row }));
	const above: Entry[] = province === null ? [] : [{ kind: 'province', value: province }];
	const total: Entry[] = hasCity(ranking) ? [{ kind: 'city', row: ranking.total }] : [];
	return [...units, ...above, ...total];
}

/** Whether the total is a line of its own: who sees one unit has that unit as the total. */
export function hasCity({ rows, total }: Listed): boolean {
	return !rows.some(({ key }) => key === total.key);
}

function insert(entries: Entry[], entry: Entry, ranking: Ranking, rate: Fraction) {
	const place = entries.findIndex(
		(other) => other.kind === 'unit' && (other.row.rank === null || isWorse(ranking, other.row.value, rate)),
	);
	entries.splice(place === -1 ? entries.length : place, 0, entry);
}

/** Only for the place of a line: exact, cross-multiplied. Who lags is said by the API. */
function isWorse(ranking: Ranking, value: Fraction, than: Fraction): boolean {
	const side = BigInt(value.numerator) * BigInt(than.denominator) - BigInt(than.numerator) * BigInt(value.denominator);
	return isLowerBetter(ranking.indicator) ? side > 0n : side < 0n;
}
