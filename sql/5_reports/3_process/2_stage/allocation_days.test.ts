import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';
import { spread } from '../../../../tests/world/spread.ts';

const sql = `select working_days, obligations
	from allocation_days($month::integer, $scope::varchar, $cutOff::timestamp)`;
const share = { project_code: '2080502', amount: 100_000, region_code: '419901' };

test('期间内分配的，从收文到分配隔几个工作日', async () => {
	const db = await given(
		ledger(
			'fund',
			{ ...share, document_no: '文1', received_on: '2023-09-28', allocated_on: '2023-10-08' },
			{ ...share, document_no: '文2', received_on: '2023-09-20', allocated_on: '2023-09-28' },
			{ ...share, document_no: '文3', received_on: '2023-10-20', allocated_on: '2023-11-01' },
			{ ...share, document_no: '文4', received_on: '2023-10-20' },
		),
	);
	expect(await spread(db, sql)).toEqual({ 2: 1 });
	expect(await spread(db, sql, { scope: 'ytd' })).toEqual({ 2: 1, 6: 1 });
});
