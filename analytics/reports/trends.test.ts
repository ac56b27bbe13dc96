import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { unitFigures } from '../../tests/world/unit_figures.ts';
import { wholeCity } from '../visible.ts';
import { trends } from './trends.ts';

const query = { indicator: 'successRate', scope: 'month' } as const;

async function autumn() {
	const db = await given();
	for (const month of [202308, 202310])
		await unitFigures(db, { 419901: { due: 10, paid: 9, firstAttemptPaid: 8 }, 419902: { due: 5 } }, { month });
	return db;
}

test('各月带口径，没有数据的9月是空缺；没有冻结的月份没有已发布的数', async () => {
	const answer = await trends(await autumn(), wholeCity, query);
	expect(answer?.months).toEqual([
		{ month: '2023-08', rule: { successRate: 'first-attempt' } },
		{ month: '2023-09', rule: { successRate: 'first-attempt' } },
		{ month: '2023-10', rule: { successRate: 'cumulative-feedback' } },
	]);
	expect(answer?.rows.map(({ name }) => name)).toEqual(['安东市', '甲县', '乙县', '开发区']);
	const [august, september, october] = answer?.rows[1]?.points ?? [];
	expect([august?.value, september, october?.value]).toEqual([
		{ numerator: 8, denominator: 10 },
		{ value: null, plotted: null, byRule: null, published: null },
		{ numerator: 9, denominator: 10 },
	]);
	expect(october).toMatchObject({ plotted: 0.9, published: null, byRule: { firstAttempt: { plotted: 0.8 } } });
});

test('县区的人只有自己一行，看不到别的单位', async () => {
	const db = await autumn();
	const own = { regions: ['419902'] };
	expect((await trends(db, own, query))?.rows.map(({ key }) => key)).toEqual(['419902']);
	expect(await trends(db, own, { ...query, region: '419901' })).toBeNull();
	expect((await trends(db, wholeCity, { ...query, region: '419901' }))?.rows.map(({ key }) => key)).toEqual(['419901']);
});

test('没有数据时没有回答；起止颠倒或过长的说明白', async () => {
	expect(await trends(await given(), wholeCity, query)).toBeNull();
	const db = await autumn();
	expect(await trends(db, wholeCity, { ...query, from: '2024-01' })).toBeNull();
	await expect(trends(db, wholeCity, { ...query, from: '2023-10', to: '2023-09' })).rejects.toThrow(
		'起始月份2023-10晚于截止月份2023-09',
	);
	await expect(trends(db, wholeCity, { ...query, from: '2001-01', to: '2023-09' })).rejects.toThrow(
		'一次最多看120个月',
	);
});
