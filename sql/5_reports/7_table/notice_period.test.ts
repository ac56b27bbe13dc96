import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

const period = (month: number, at: string) => ({
	sql: 'select * from notice_period($month::integer, $at::timestamp)',
	values: { month, at },
});

test('有任务的单位按规定的顺序；市本级另说', async () => {
	const db = await given({
		regions: [
			{ code: '419900', name: '全市', short: '安东市', level: '市' },
			{ code: '419909', name: '市本级', level: '市本级', order: 1, ranked: true },
			{ code: '419902', name: '乙县', level: '县', order: 3, ranked: true },
			{ code: '419901', name: '甲县', level: '县', order: 2, ranked: true },
			{ code: '419903', name: '开发区', order: 4, ranked: true },
		],
	});
	await unitFigures(db, { 419901: { due: 1 }, 419902: { due: 1 }, 419909: { due: 1 } }, { scope: 'ytd' });
	const { sql, values } = period(202310, '2023-11-01');
	expect(await db.rows(sql, values)).toMatchObject([
		{
			...{ city: '安东市', counties: 2, is_city_level: true, last_day: '2023-10-31', clock: '00:00:00' },
			units: [{ name: '市本级' }, { name: '甲县' }, { name: '乙县' }],
		},
	]);
});

test.each([
	[202309, null, null],
	[202310, 0, 202310],
	[202311, 1, 202310],
	[202312, 2, 202310],
	[202401, null, null],
])('%i 月：口径改于几个月前', async (month, changedFor, changedIn) => {
	const db = await given();
	const { sql, values } = period(month, '2023-11-01');
	expect(await db.rows(sql, values)).toMatchObject([{ changed_for: changedFor, changed_in: changedIn, units: [] }]);
});
