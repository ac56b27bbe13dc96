import { indicators, type Matrix } from '#contract';
import { printMultiple, printRate, unitOf } from './format.ts';
import { shortBenchmarkName } from './labels.ts';
import { isLowerBetter } from './shortfall.ts';

type Column = Matrix['columns'][number];
type Cell = Matrix['rows'][number]['cells'][number];

/** A column's indicator in few words: 成功率, 推送率. */
export function heatName({ indicator }: Column): string {
	return indicators.find(({ id }) => id === indicator)?.shortName.replace(/^(发放|失败|结果)/, '') ?? '';
}

/** The benchmark of a column as it heads it: 全省99.94%; months published before it was kept whose it is say what they said. */
export function heatBenchmark({ against, isFallback, isProvince, benchmark, indicator }: Column): string {
	const isOfProvince = isProvince ?? (against === 'province' && !isFallback);
	const name = shortBenchmarkName({ against: isOfProvince ? 'province' : 'city', isFallback: false });
	return name + printRate(benchmark, unitOf(indicator));
}

/** A cell of the heat table: its figure, and for a laggard how many times the benchmark's shortfall. */
export function heatCell(column: Column, cell: Cell): { value: string; mark: string } {
	const unit = unitOf(column.indicator);
	const value = printRate(cell.value, unit);
	if (!cell.isLagging) return { value, mark: '' };
	if (value === printRate(column.benchmark, unit))
		return { value, mark: isLowerBetter(column.indicator) ? '略高' : '略低' };
	return { value, mark: cell.multiple === null ? '落后' : printMultiple(cell.multiple) };
}
