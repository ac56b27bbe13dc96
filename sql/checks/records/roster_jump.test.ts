import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

const people = (slip: string, from: number, until: number) =>
	Array.from({ length: until - from }, (_, index) => ({ slip, line: index + 1, person: `第${from + index}人` }));

const months = [{ funded: '2023-10-08' }, { no: 'B', funded: '2023-09-08' }];

test('一个月里进出三成以上的单位和项目列出', async () => {
	const db = await given({ slips: months, payments: [...people('B', 0, 40), ...people('A', 6, 46)] });
	expect(await suspects(db, 'roster_jump')).toEqual(['419901 2080502']);
	const fewer = await given({ slips: months, payments: [...people('B', 0, 40), ...people('A', 5, 45)] });
	expect(await suspects(fewer, 'roster_jump')).toEqual([]);
});

test('上月不到三十人的、上月没有发的、隔了一个月的不比；一月与上年十二月比', async () => {
	const small = await given({ slips: months, payments: [...people('B', 0, 29), ...people('A', 100, 129)] });
	expect(await suspects(small, 'roster_jump')).toEqual([]);
	const apart = await given({
		slips: [{}, { no: 'B', funded: '2023-08-08' }],
		payments: [...people('B', 0, 40), ...people('A', 100, 140)],
	});
	expect(await suspects(apart, 'roster_jump')).toEqual([]);
	const newYear = await given({
		slips: [{ funded: '2023-01-08' }, { no: 'B', funded: '2022-12-08' }],
		payments: [...people('B', 0, 40), ...people('A', 100, 140)],
	});
	expect(await suspects(newYear, 'roster_jump')).toEqual(['202301 419901 2080502']);
});
