import { GapQuery, Scope } from '../../analytics/contract/index.ts';
import { gap } from '../../analytics/reports/gap.ts';
import { wholeCity } from '../../analytics/visible.ts';
import { openWarehouse } from '../../analytics/warehouse.ts';
import { loadedCity } from './city.ts';
import { type Measure, medianOf, millis } from './result.ts';

const asked = ['successRate', 'pushRate'].flatMap((indicator) =>
	['410500', '410505', '410526'].flatMap((region) => Scope.options.map((scope) => ({ indicator, region, scope }))),
);

/** Why a unit lags, with its contributions down to the slip, at a month end. */
export const explain: Measure = async (bench) => {
	const { path } = await loadedCity(bench, bench.scale);
	const warehouse = await openWarehouse(path, { now: () => new Date(), creates: false });
	let slowest = { ms: 0, of: '' };
	for (const question of asked) {
		const query = GapQuery.parse({ month: '2023-10', ...question });
		const ms = await medianOf(10, () => gap(warehouse.writer, wholeCity, query));
		if (ms > slowest.ms) slowest = { ms, of: Object.values(question).join(', ') };
	}
	warehouse.close();
	return [
		{
			what: `explanation of a unit in an indicator, month or ytd (slowest of ${asked.length} medians of 10)`,
			goal: '300 ms',
			measured: `${millis(slowest.ms)} (${slowest.of})`,
			isReached: slowest.ms <= 300,
			why: 'Most of it is the planning of three statements over nested views.',
		},
	];
};
