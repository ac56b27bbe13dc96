import { type Dimension, IndicatorsQuery, RecordDimension, Scope } from '../../analytics/contract/index.ts';
import { indicators as report } from '../../analytics/reports/indicators.ts';
import { wholeCity } from '../../analytics/visible.ts';
import { openWarehouse } from '../../analytics/warehouse.ts';
import { copyOfCity, loadedCity } from './city.ts';
import { type Bench, type Measure, medianOf, millis, timed } from './result.ts';

const slicesBy = (dimensions: readonly Dimension[]) =>
	Scope.options.flatMap((scope) => dimensions.map((by) => ({ month: '2023-10', scope, by })));
const stored = slicesBy(RecordDimension.options);
/** What the policy list says of projects is not stored: distinct persons are counted for each answer. */
const counted = slicesBy(['direct', 'level']);
const instants = ['2023-10-12T13:07:09', '2023-10-20T17:30:00', '2023-10-27T08:00:01'];

/** By any one dimension, month and ytd, at the month's end and at instants nobody has asked for. */
export const indicators: Measure = async (bench) => {
	const atMonthEnd = await slowestAtMonthEnd(bench, bench.scale);
	const ofList = await slowestAtMonthEnd(bench, bench.scale, counted);
	const city = await copyOfCity(bench, 'instants');
	const warehouse = await openWarehouse(city.path, { now: () => new Date(), creates: false });
	const first: number[] = [];
	for (const at of instants) {
		for (const scope of Scope.options) {
			const query = IndicatorsQuery.parse({ month: '2023-10', scope, at });
			first.push((await timed(() => report(warehouse.writer, wholeCity, query))).ms);
		}
	}
	warehouse.close();
	city.remove();
	const slowest = Math.max(...first);
	return [
		{
			what: 'indicators by any one dimension, month or ytd, at a month end (slowest of 10 medians of 20)',
			goal: '50 ms',
			measured: `${millis(atMonthEnd.ms)} (${atMonthEnd.scope}, ${atMonthEnd.by})`,
			isReached: atMonthEnd.ms <= 50,
			why: 'The stored figures are read, named and sorted for each answer.',
		},
		{
			what: 'the same by 直达资金 or 政策层级, with distinct persons counted (slowest of 4 medians of 20)',
			goal: '1 s',
			measured: `${millis(ofList.ms)} (${ofList.scope}, ${ofList.by})`,
			isReached: ofList.ms <= 1000,
			why: 'Persons of the parts are put together from bitmaps for each answer.',
		},
		{
			what: `the same at an arbitrary instant, first question (slowest of ${first.length})`,
			goal: '1 s',
			measured: millis(slowest),
			isReached: slowest <= 1000,
			why: 'The first question at a new instant computes and stores the figures of all dimensions; later ones read them.',
		},
	];
};

/** The slowest median of these dimensions and periods at a month end, in milliseconds. */
export async function slowestAtMonthEnd(bench: Bench, scale: number, slices = stored) {
	const { path } = await loadedCity(bench, scale);
	const warehouse = await openWarehouse(path, { now: () => new Date(), creates: false });
	let slowest = { ms: 0, scope: '', by: '' };
	for (const slice of slices) {
		const query = IndicatorsQuery.parse(slice);
		const ms = await medianOf(20, () => report(warehouse.writer, wholeCity, query));
		if (ms > slowest.ms) slowest = { ms, ...slice };
	}
	warehouse.close();
	return slowest;
}
