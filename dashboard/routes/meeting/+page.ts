import { Banks, Explanation, Lagging, Matrix, Overview, Ranking, Targets } from '#contract';
import { find, get } from '#lib/api.ts';
import { laggardsOf, mostExplained, type Story } from '#lib/meeting/story.ts';
import { choosePeriod, choosePublished } from '#lib/period.ts';
import type { PageLoad } from './$types';

/** 会商: a month's story for a meeting; `story` is null before anything is loaded. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const { meta } = await parent();
	const period = choosePeriod(url, meta);
	if (period === null) return { story: null };
	const published = choosePublished(url);
	const month = { month: period.month, published };
	const [overview, ranking, lagging, matrix, targets, banks] = await Promise.all([
		get(fetch, '/api/overview', Overview, { ...period, published }),
		get(fetch, '/api/rankings', Ranking, { ...period, indicator: 'successRate', published }),
		get(fetch, '/api/lagging', Lagging, month),
		get(fetch, '/api/rankings/matrix', Matrix, month),
		find(fetch, '/api/targets', Targets, month),
		find(fetch, '/api/banks', Banks, { ...period, published }),
	]);
	const worst = laggardsOf(lagging, period).slice(0, mostExplained);
	const why = await Promise.all(
		worst.map(({ key }) =>
			get(fetch, `/api/lagging/${encodeURIComponent(key)}`, Explanation, { ...period, published }),
		),
	);
	const story: Story = { period, overview, ranking, lagging, matrix, targets, banks, why };
	return { story };
};
