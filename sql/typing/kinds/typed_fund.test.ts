import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = {
	document_no: '豫财农〔2023〕12号',
	project_code: '2130122',
	received_on: '2023-03-01',
	amount: '100',
	region_code: '410522',
};

const typed = (...changes: Cells[]) =>
	typing.typed(
		'fund',
		changes.map((change) => ({ ...good, ...change })),
	);

test('金额按分，日期不带时间，分配和拨付的金额可以是零', async () => {
	const change: Cells = {
		fund_level: '中央',
		is_province_direct: '是',
		received_on: '2023年3月1日 10:00',
		amount: null,
		amount_wan: '1200.5',
		allocated_on: '20230309',
		allocated_amount: '￥1,200',
		disbursed_amount: '0',
	};
	expect(await typed(change)).toEqual([
		{
			file_no: 1,
			source_line: 2,
			document_no: '豫财农〔2023〕12号',
			project_code: '2130122',
			fund_level: '中央',
			is_province_direct: true,
			received_on: '2023-03-01',
			amount: '1200500000',
			region_code: '410522',
			allocated_on: '2023-03-09',
			allocated_amount: '120000',
			disbursed_amount: '0',
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有文号', { document_no: null }, '资金文号：缺少资金文号'],
		['项目编码是占位', { project_code: '/' }, '项目编码：是占位内容，请填写真实内容'],
		[
			'是否直达不认识',
			{ is_province_direct: '部分' },
			'是否省级直接分配到县：是否省级直接分配到县“部分”不认识，请在格式设置中登记',
		],
		['没有收文日期', { received_on: null }, '收文日期：缺少收文日期'],
		['收文日期不存在', { received_on: '2023-02-30' }, '收文日期：日期不存在，请核对'],
		['没有下达金额', { amount: null }, '下达金额：缺少下达金额'],
		['下达金额是零', { amount: '0' }, '下达金额：金额是零，应大于0'],
		['万元超过六位小数', { amount: null, amount_wan: '1.2345678' }, '下达金额：金额小数超过六位'],
		['没有县区', { region_code: null }, '县区编码：缺少县区编码'],
		['分配日期太早', { allocated_on: '1999-12-31' }, '分配日期：日期不在2000年至2100年之间，请核对'],
		['分配金额是负数', { allocated_amount: '-1' }, '分配金额：金额是负数，应大于0'],
		['拨付金额（万元）不是数', { disbursed_amount_wan: '若干' }, '已拨付金额：金额不是数字'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('合计行跳过', async () => {
	expect(verdicts(await typed({ document_no: '合计', project_code: null, region_code: null }))).toEqual(['footer']);
});
