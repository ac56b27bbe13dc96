import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';
import { spread } from '../../../../tests/world/spread.ts';

const sql = `select working_days, obligations
	from funding_days($month::integer, $scope::varchar, $cutOff::timestamp)`;
const share = { project_code: '2080502', received_on: '2023-09-01', amount: 100_000, region_code: '419901' };

test('从拨款前最近一次分配到拨款；资金台账里没有更早分配的发放单不算', async () => {
	const db = await given(
		{
			slips: [{ funded: '2023-10-16 09:00' }, { no: 'B', project: '2130122' }, { no: 'C', region: '419902' }],
		},
		ledger(
			'fund',
			{ ...share, document_no: '文1', allocated_on: '2023-10-08' },
			{ ...share, document_no: '文2', allocated_on: '2023-10-12' },
			{ ...share, document_no: '文3', allocated_on: '2023-10-17' },
			{ ...share, document_no: '文4', allocated_on: '2023-10-09', project_code: '2130122' },
		),
	);
	expect(await spread(db, sql)).toEqual({ 2: 1 });
});
