import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { unitFigures } from '../../tests/world/unit_figures.ts';
import { wholeCity } from '../visible.ts';
import { comparison } from './comparison.ts';

const query = { month: '2023-10', scope: 'month' } as const;

async function autumn() {
	const db = await given();
	for (const [month, due] of [
		[202309, 8],
		[202310, 10],
	] as const)
		await unitFigures(db, { 419901: { due }, 419902: { due: 5 } }, { month });
	return db;
}

test('与上月、上年同月比；没有上年的数据就没有', async () => {
	const answer = await comparison(await autumn(), wholeCity, { ...query, indicator: 'due' });
	expect(answer).toMatchObject({ monthBefore: '2023-09', yearBefore: '2022-10' });
	expect(answer?.rows.map(({ name, value }) => [name, value?.numerator])).toEqual([
		...[
			['安东市', 15],
			['甲县', 10],
			['乙县', 5],
			['开发区', 0],
		],
	]);
	expect(answer?.rows[1]?.monthBefore).toEqual({
		...{ value: { numerator: 8, denominator: 1 }, isComparable: true },
		...{ difference: { numerator: 2, denominator: 1 }, growth: { numerator: 1, denominator: 4 } },
	});
	expect(answer?.rows[1]?.yearBefore).toBeNull();
});

test('县区的人只有自己的行；别的单位、没有数据的月份没有回答', async () => {
	const db = await autumn();
	const own = { regions: ['419902'] };
	const answer = await comparison(db, own, query);
	expect([...new Set(answer?.rows.map(({ key }) => key))]).toEqual(['419902']);
	expect(await comparison(db, own, { ...query, region: '419901' })).toBeNull();
	expect(await comparison(db, wholeCity, { ...query, month: '2023-05' })).toBeNull();
});
