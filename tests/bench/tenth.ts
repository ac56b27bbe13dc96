import { loadedCity } from './city.ts';
import { slowestAtMonthEnd } from './indicators.ts';
import { type Measure, millis, seconds } from './result.ts';

/** A tenth of the city beside the whole: what ten times the data costs. */
export const tenth: Measure = async (bench) => {
	const small = bench.scale / 10;
	const [loadedSmall, loaded] = [await loadedCity(bench, small), await loadedCity(bench, bench.scale)];
	const [askedSmall, asked] = [await slowestAtMonthEnd(bench, small), await slowestAtMonthEnd(bench, bench.scale)];
	const [ingest, question] = [loaded.ms / loadedSmall.ms, asked.ms / askedSmall.ms];
	return [
		{
			what: `10 × the data (scale ${small} to ${bench.scale}): ingest`,
			goal: '11 ×',
			measured: `${ingest.toFixed(1)} × (${seconds(loadedSmall.ms)} to ${seconds(loaded.ms)})`,
			isReached: ingest <= 11,
			why: 'What grows faster than the data is read again for every batch that is merged.',
		},
		{
			what: '10 × the data: month-end indicators',
			goal: '2 ×',
			measured: `${question.toFixed(1)} × (${millis(askedSmall.ms)} to ${millis(asked.ms)})`,
			isReached: question <= 2,
			why: 'More projects, townships and banks have figures.',
		},
	];
};
