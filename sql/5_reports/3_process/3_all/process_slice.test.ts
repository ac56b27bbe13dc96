import { expect, test } from 'vitest';
import { asked, given, ledger } from '../../../../tests/world.ts';

test('各指标都在，各算各的', async () => {
	const db = await given(
		{
			slips: [{}],
			payments: [1, 2, 3].map((line) => ({ line })),
			feedback: [
				{ result: '成功', at: '2023-10-11' },
				{ line: 2, result: '失败', at: '2023-10-09', reason: '户名不符' },
				{ line: 3, result: '失败', at: '2023-10-09' },
				{ line: 3, attempt: 2, result: '成功', at: '2023-10-12' },
			],
		},
		ledger('fund', {
			...{ document_no: '文1', project_code: '2080502', region_code: '419901', amount: 1 },
			...{ received_on: '2023-09-10', allocated_on: '2023-09-20' },
		}),
		ledger('publicity', {
			...{ project_code: '2080502', region_code: '419901', stage: 'before' },
			...{ started_on: '2023-09-20', ended_on: '2023-09-28' },
		}),
		ledger('card', {
			...{ person_pseudonym: '00000000-0000-0000-0000-000000000001', counted_on: '2023-10-01' },
			...{ card_pseudonym: '00000000-0000-0000-0000-000000000001', account_state: 'active' },
		}),
	);
	const rows = await db.rows(
		`select indicator, sum(numerator) || '/' || sum(denominator) as rate
		from process_slice($month::integer, $scope::varchar, $cutOff::timestamp)
		group by indicator`,
		asked({}),
	);
	expect(Object.fromEntries(rows.map(({ indicator, rate }) => [indicator, rate]))).toEqual({
		paymentTimeliness: '0/3',
		answerTimeliness: '2/3',
		returnTimeliness: '0/1',
		allocationTimeliness: '1/1',
		publicityTimeliness: '1/2',
		reasonFilled: '1/2',
		monthEndShare: '0/3',
		correctionRate: '1/2',
		repeatFailure: '0/2',
		cardActivation: '1/1',
	});
});
