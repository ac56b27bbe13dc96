import { expect, test } from 'vitest';
import { given, ledger, type Rows } from '../../../../tests/world.ts';
import { fractions } from '../../../../tests/world/fractions.ts';

const sql = `select region_key, numerator, denominator, unknown
	from publicity_timeliness($month::integer, $scope::varchar, $cutOff::timestamp)`;
const publication = { project_code: '2080502', region_code: '419901', slip_no: 'A' };
const before = { ...publication, stage: 'before', started_on: '2023-09-25', ended_on: '2023-09-28' };
const after = { ...publication, stage: 'after', started_on: '2023-10-13' };

const paid: Rows = {
	slips: [{}, { no: 'B' }, { no: 'C', region: '419902' }],
	payments: [{}, { slip: 'B' }, { slip: 'C' }],
	feedback: [{ result: '成功', at: '2023-10-09' }],
};

test('每张单发放前、发放后各应公示一次；还没发放的只应有前一次；没有台账的单位不算', async () =>
	expect(await fractions(await given(paid, ledger('publicity', before, after)), sql)).toEqual({ 甲县: '2/3' }));

test('公示不足3个工作日、发放后第6个工作日才公示的，不及时', async () => {
	const late = { ...after, started_on: '2023-10-17' };
	const short = { ...before, started_on: '2023-09-27' };
	expect(await fractions(await given(paid, ledger('publicity', short, late)), sql)).toEqual({ 甲县: '0/3' });
});

test('没写公示结束日期的看不出公示了几天，不算够', async () =>
	expect(await fractions(await given(paid, ledger('publicity', { ...before, ended_on: null })), sql)).toEqual({
		甲县: '0/3',
	}));

test('发放后公示的期限未到的不算', async () =>
	expect(await fractions(await given(paid, ledger('publicity', before)), sql, { at: '2023-10-12 00:00:00' })).toEqual({
		甲县: '1/2',
	}));

test('没有放假安排的年份不判断', async () => {
	const db = await given({ slips: [{ funded: '2003-10-08' }], payments: [{}] }, ledger('publicity', before));
	expect(await fractions(db, sql, { month: 200310 })).toEqual({ 甲县: '0/0?1' });
});
