import { expect, test } from 'vitest';
import { asked, given, ledger } from '../../../../tests/world.ts';

test('各环节都在，各算各的', async () => {
	const db = await given(
		{
			slips: [{ funded: '2023-10-16 09:00' }],
			payments: [{}, { line: 2 }],
			feedback: [
				{ result: '成功', at: '2023-10-17', credited: '2023-10-16 20:00' },
				{ line: 2, result: '失败', at: '2023-10-18' },
				{ line: 2, attempt: 2, result: '成功', at: '2023-10-20' },
			],
		},
		ledger('fund', {
			...{ document_no: '文1', project_code: '2080502', region_code: '419901', amount: 1 },
			...{ received_on: '2023-10-09', allocated_on: '2023-10-12' },
		}),
	);
	const rows = await db.rows(
		`select stage, list(working_days order by working_days)::varchar as days
		from stage_days($month::integer, $scope::varchar, $cutOff::timestamp)
		group by stage`,
		asked({}),
	);
	expect(Object.fromEntries(rows.map(({ stage, days }) => [stage, days]))).toEqual({
		allocation: '[3]',
		funding: '[2]',
		answer: '[1, 2]',
		credit: '[0]',
		payment: '[1, 4]',
		correction: '[2]',
	});
});
