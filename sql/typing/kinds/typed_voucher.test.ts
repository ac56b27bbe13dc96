import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { voucher_no: '0017', region_code: '410522', amount: '100', paid_at: '2023-10-09 16:20:05' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'voucher',
		changes.map((change) => ({ ...good, ...change })),
	);

test('填满的一行，支付和退回带时间', async () => {
	const change: Cells = {
		budget_unit: '安阳县民政局',
		project_code: '2080502',
		slip_no: 'FF1',
		payee_bank: '农商行',
		paid_at: '45208.5',
		returned_at: '2023-10-12 24:00:00',
		returned_amount: '0.01',
		is_subsidy: '是',
	};
	expect(await typed(change)).toEqual([
		{
			file_no: 1,
			source_line: 2,
			voucher_no: '0017',
			region_code: '410522',
			budget_unit: '安阳县民政局',
			project_code: '2080502',
			slip_no: 'FF1',
			payee_bank: '农商行',
			amount: '10000',
			paid_at: '2023-10-09 12:00:00',
			returned_at: '2023-10-12 23:59:59.999999',
			returned_amount: '1',
			is_subsidy: true,
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['凭证号被截断', { voucher_no: '4.10522E+15' }, '支付凭证号：数字已被表格软件截断，请以文本格式重新导出'],
		['没有县区', { region_code: null }, '县区编码：缺少县区编码'],
		['发放单号被截断', { slip_no: '2.02310E+12' }, '发放单号：数字已被表格软件截断，请以文本格式重新导出'],
		['项目编码是占位', { project_code: '无' }, '项目编码：是占位内容，请填写真实内容'],
		['没有金额', { amount: null }, '金额：缺少金额'],
		['金额三位小数', { amount: '1.234' }, '金额：金额小数超过两位'],
		['没有支付时间', { paid_at: null }, '支付时间：缺少支付时间'],
		['退回时间不是日期', { returned_at: '已退' }, '退回时间：不是日期，请写成 2023-10-31 或 2023-10-31 16:20:05'],
		['退回金额不是数', { returned_amount: '全额' }, '退回金额：金额不是数字'],
		['标识不认识', { is_subsidy: '惠农' }, '惠民惠农标识：惠民惠农标识“惠农”不认识，请在格式设置中登记'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('合计行跳过', async () => {
	expect(verdicts(await typed({ voucher_no: '合 计', region_code: null, paid_at: null }))).toEqual(['footer']);
});
