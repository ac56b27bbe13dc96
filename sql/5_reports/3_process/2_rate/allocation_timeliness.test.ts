import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';
import { fractions } from '../../../../tests/world/fractions.ts';

const sql = `select region_key, numerator, denominator, unknown
	from allocation_timeliness($month::integer, $scope::varchar, $cutOff::timestamp)`;
const share = { project_code: '2080502', received_on: '2023-10-01', amount: 100_000, region_code: '419901' };
const fund = (...rows: Parameters<typeof ledger>[1][]) =>
	ledger('fund', ...rows.map((row, index) => ({ ...share, document_no: `文${index}`, ...row })));

test('省级直接分配到县的15日内、其余30日内分配的算及时；没写是不是直接分配的按30日', async () => {
	const db = await given(
		fund(
			{ is_province_direct: true, allocated_on: '2023-10-16' },
			{ is_province_direct: true, allocated_on: '2023-10-17' },
			{ is_province_direct: false, allocated_on: '2023-10-31' },
			{ allocated_on: '2023-11-01' },
			{ is_province_direct: true },
		),
	);
	expect(await fractions(db, sql)).toEqual({ 甲县: '2/5' });
});

test('期限在当月届满的才算当月，累计是各月之和', async () => {
	const db = await given(
		fund(
			{ received_on: '2023-10-02', allocated_on: '2023-10-03' },
			{ received_on: '2023-09-01', allocated_on: '2023-09-20', region_code: '乙县' },
			{ received_on: '2023-08-31', allocated_on: '2023-10-20' },
		),
	);
	expect(await fractions(db, sql)).toEqual({ 乙县: '1/1' });
	expect(await fractions(db, sql, { scope: 'ytd' })).toEqual({ 甲县: '0/1', 乙县: '1/1' });
});

test('分配金额为0的没有分配；单位表里没有的单位只计入全市', async () => {
	const db = await given(
		fund(
			{ allocated_on: '2023-10-05', allocated_amount: 0 },
			{ allocated_on: '2023-10-05', allocated_amount: 1, region_code: '419999' },
		),
	);
	expect(await fractions(db, sql)).toEqual({ 甲县: '0/1', '-': '1/1' });
});
