import { expect, test } from 'vitest';
import { wholeCity } from '../../../analytics/visible.ts';
import { completeness } from '../../../analytics/reports/completeness.ts';
import { given } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

test('单位按排序号，每种文件一格，银行在内；上月有本月无的也列', async () => {
	const db = await given({
		slips: [{ region: '419902' }, { no: 'P', funded: '2023-09-08 09:00' }, { no: 'Q', region: '419902', bank: '储蓄' }],
		payments: [{}, { slip: 'P' }, { slip: 'Q' }],
	});
	await arrive(db);
	const found = await completeness(db, wholeCity, { month: '2023-10' });
	expect(found.units.map(({ name, banks }) => [name, banks.map((bank) => bank.name)])).toEqual([
		['甲县', ['农商行']],
		['乙县', ['储蓄', '农商行']],
	]);
	expect(found.units[1]?.cells.map(({ kind, status, slips }) => `${kind} ${status} ${slips}`)).toEqual([
		'slip complete 2',
		'payment complete 2',
		'feedback absent 2',
		'push none 2',
		'refund none 0',
	]);
	expect(found).toMatchObject({ isComplete: false, totals: { slips: 2 } });
	const own = await completeness(db, { regions: ['419901'] }, { month: '2023-10' });
	expect(own.units.map(({ name }) => name)).toEqual(['甲县']);
	expect(await completeness(db, wholeCity, { month: '2023-12' })).toMatchObject({ isComplete: false, units: [] });
});
