import { expect, test } from 'vitest';
import { given, ledger, type Rows } from '../../../../tests/world.ts';

const share = { project_code: '2080502', amount: 10_000, region_code: '甲县' };
const city: Rows = {
	slips: [{ funded: '2023-09-08' }, { no: 'B' }],
	payments: [
		{ amount: 100 },
		{ line: 2, amount: 200 },
		{ slip: 'B', amount: 400 },
		{ slip: 'B', line: 2, amount: 800 },
	],
	feedback: [
		{ result: '成功', at: '2023-09-09' },
		{ line: 2, result: '成功', at: '2023-10-09' },
		{ slip: 'B', result: '成功', at: '2023-10-09' },
	],
	refunds: [{ slip: 'B', line: 2, closed: '2023-10-20', amount: 800 }],
};

const accountOf = async (month: number, scope = 'month', at = '2023-12-01') => {
	const db = await given(
		city,
		ledger(
			'fund',
			{ ...share, document_no: '1', received_on: '2023-08-01' },
			{ ...share, document_no: '2', received_on: '2023-10-01', amount: 500 },
		),
	);
	const [row] = await db.rows(
		`select carried, received, funded, refunded, balance, held_before, credited, held
		from fund_account($month::integer, $scope::varchar, $at::timestamp)`,
		{ month, scope, at },
	);
	return Object.values(row ?? {}).map(Number);
};

test('结转＋下达－拨付＋退款＝结余；期初滞留＋拨付－到账－退款＝期末滞留', async () => {
	expect(await accountOf(202309)).toEqual([10_000, 0, 300, 0, 9700, 0, 100, 200]);
	expect(await accountOf(202310)).toEqual([9700, 500, 1200, 800, 9800, 200, 600, 0]);
	expect(await accountOf(202310, 'ytd')).toEqual([0, 10_500, 1500, 800, 9800, 0, 700, 0]);
});

test('在期间中间看，到那一刻为止；在期间以前看，什么都还没有发生', async () => {
	expect(await accountOf(202310, 'month', '2023-10-09 00:00:01')).toEqual([9700, 500, 1200, 0, 9000, 200, 600, 800]);
	expect(await accountOf(202310, 'month', '2023-09-09')).toEqual([9700, 0, 0, 0, 9700, 300, 0, 300]);
});
