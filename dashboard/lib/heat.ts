import type { Matrix } from '#contract';
import { printMultiple, printRate, unitOf } from './format.ts';
import { isLowerBetter } from './shortfall.ts';

type Column = Matrix['columns'][number];
type Cell = Matrix['rows'][number]['cells'][number];

/** A cell of the heat table: its figure, and for a laggard how many times the benchmark's shortfall. */
export function heatCell(column: Column, cell: Cell): { value: string; mark: string } {
	const unit = unitOf(column.indicator);
	const value = printRate(cell.value, unit);
	if (!cell.isLagging) return { value, mark: '' };
	if (value === printRate(column.benchmark, unit))
		return { value, mark: isLowerBetter(column.indicator) ? '略高' : '略低' };
	return { value, mark: cell.multiple === null ? '落后' : printMultiple(cell.multiple) };
}
