import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { octoberBenchmarks, octoberRegions, octoberUnits } from '../../tests/world/october.ts';
import { unitFigures } from '../../tests/world/unit_figures.ts';
import { wholeCity } from '../visible.ts';
import { ranking } from './rankings.ts';

const query = { month: '2023-10', scope: 'month', indicator: 'successRate' } as const;

async function october() {
	const db = await given({ regions: octoberRegions, benchmarks: octoberBenchmarks });
	await unitFigures(db, octoberUnits);
	await unitFigures(db, octoberUnits, { month: 202309 });
	return db;
}

test('基准、口径、上月和全市', async () =>
	expect(await ranking(await october(), wholeCity, query)).toMatchObject({
		rule: { successRate: 'cumulative-feedback' },
		benchmark: {
			against: 'province',
			isFallback: false,
			province: { numerator: 99_940_000 },
			city: { denominator: 390_999 },
		},
		previous: { month: '2023-09', isComparable: false, isPublished: false },
		total: { key: '410500', rank: null, toBenchmark: 1565, unpaid: 1799 },
	}));

test('其他指标换口径也可比', async () =>
	expect(await ranking(await october(), wholeCity, { ...query, indicator: 'leftoverRate' })).toMatchObject({
		previous: { isComparable: true },
	}));

test('县区的人看到的是在全市的名次，只有自己一行', async () => {
	const own = await ranking(await october(), { regions: ['410526'] }, query);
	expect(own).toMatchObject({ total: { key: '410526' }, rows: [{ key: '410526', rank: 10, toBenchmark: 81 }] });
	expect(own?.rows).toHaveLength(1);
});

test('没有参评单位的人没有排名', async () => expect(await ranking(await october(), { regions: [] }, query)).toBeNull());
