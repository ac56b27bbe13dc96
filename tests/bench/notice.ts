import { Indicators, Lagging, Scope } from '../../analytics/contract/index.ts';
import { openWarehouse } from '../../analytics/warehouse.ts';
import { rateDisagreements } from '../anyang/disagreements.ts';
import { readNotice } from '../anyang/notice.ts';
import { sizeDisagreements } from '../anyang/sizes.ts';
import { askOf } from '../ask.ts';
import { loadedCity } from './city.ts';
import { type Measure, say } from './result.ts';

/** Every figure of the published notice out of the data that was measured on. */
export const notice: Measure = async (bench) => {
	const published = readNotice();
	const { path } = await loadedCity(bench, bench.scale);
	const warehouse = await openWarehouse(path, { now: () => new Date(), creates: false });
	const ask = askOf(warehouse.writer);
	const wrong: string[] = [];
	for (const scope of Scope.options) {
		const data = Indicators.parse(await ask('/api/indicators', { month: '2023-10', scope }));
		const period = { data, notice: published[scope] };
		wrong.push(...rateDisagreements(period), ...sizeDisagreements(period, bench.scale));
		for (const [indicator, units] of Object.entries(published[scope].laggards)) {
			const { entries } = Lagging.parse(await ask('/api/lagging', { month: '2023-10', scope, indicator }));
			const lagging = entries.map(({ key }) => key).join(' ');
			if (lagging !== units.join(' ')) wrong.push(`${scope} ${indicator}: ${lagging} lag`);
		}
	}
	warehouse.close();
	for (const sentence of wrong) say(sentence);
	return [
		{
			what: 'figures and lists of the published notice that the loaded city does not print',
			goal: '0',
			measured: String(wrong.length),
			isReached: wrong.length === 0,
			why: wrong.join(' '),
		},
	];
};
