import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';

const share = { project_code: '2080502', received_on: '2023-10-01', amount: 100_000, region_code: '甲县' };

test('1月1日起、截止前收文的；同一文号同一层级合计；按收文日期排', async () => {
	const db = await given(
		{},
		ledger(
			'fund',
			{ ...share, document_no: '文2', fund_level: '省', disbursed_amount: 7 },
			{ ...share, document_no: '文2', fund_level: '省', amount: 5 },
			{ ...share, document_no: '文2', fund_level: '中央', received_on: '2023-10-02' },
			{ ...share, document_no: '文1', received_on: '2023-01-01' },
			{ ...share, document_no: '去年', received_on: '2022-12-31' },
			{ ...share, document_no: '当日', received_on: '2023-10-25' },
			{ ...share, document_no: '他县', region_code: '不存在' },
		),
	);
	const rows = await db.rows(
		`select document_no, fund_level, strftime(received_on, '%m-%d') as day, allotted::integer as allotted,
			disbursed::integer as disbursed, nth::integer as nth
		from monitoring_fund(202310, timestamp '2023-10-25')
		order by nth`,
	);
	expect(rows).toEqual([
		{ document_no: '文1', fund_level: '', day: '01-01', allotted: 100_000, disbursed: null, nth: 1 },
		{ document_no: '文2', fund_level: '省', day: '10-01', allotted: 100_005, disbursed: 7, nth: 2 },
		{ document_no: '文2', fund_level: '中央', day: '10-02', allotted: 100_000, disbursed: null, nth: 3 },
	]);
});
