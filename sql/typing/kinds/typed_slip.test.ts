import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = {
	slip_no: 'FF1',
	project_code: '2130122',
	region_code: '410522',
	bank_name: '工商银行',
	due_count: '100',
	due_amount: '15,000.00',
};

const typed = (...changes: Cells[]) =>
	typing.typed(
		'slip',
		changes.map((change) => ({ ...good, ...change })),
	);

test('填满的一行', async () => {
	const [row] = await typed({
		batch_name: '2023年10月 耕地地力',
		period: '2023-10',
		project_name: '耕地地力保护补贴',
		region_name: '安阳县',
		township_code: '410522100',
		department: '农业农村局',
		bank_code: '0102',
		created_at: '2023/10/1',
		audited_at: '2023年10月2日',
		fund_arrived_at: '20231003',
		funded_at: '2023-10-04 09:00',
		voucher_no: 'ZF001',
		confirmed_at: '45204',
		slip_type: '首次',
		status: '已完成',
	});
	expect(row).toEqual({
		file_no: 1,
		source_line: 2,
		slip_no: 'FF1',
		batch_name: '2023年10月 耕地地力',
		period: 202310,
		project_code: '2130122',
		project_name: '耕地地力保护补贴',
		region_code: '410522',
		region_name: '安阳县',
		township_code: '410522100',
		department: '农业农村局',
		bank_code: '0102',
		bank_name: '工商银行',
		created_at: '2023-10-01 00:00:00',
		audited_at: '2023-10-02 00:00:00',
		fund_arrived_at: '2023-10-03 00:00:00',
		funded_at: '2023-10-04 09:00:00',
		voucher_no: 'ZF001',
		confirmed_at: '2023-10-05 00:00:00',
		due_count: 100,
		due_amount: '1500000',
		is_reissue: false,
		original_slip_no: null,
		status: '已完成',
		reject_column: null,
		reject_reason: null,
		is_footer: false,
	});
});

test('空的拨款时间是尚未拨款', async () => {
	expect(await typed({ funded_at: ' ' })).toMatchObject([{ funded_at: null, reject_reason: null }]);
});

test('发放类型是纠错再发，或填了原发放单号，就是再发', async () => {
	const rows = await typed(
		{ slip_type: '纠错再发' },
		{ slip_type: '首次', original_slip_no: 'FF0' },
		{ slip_type: '首次' },
		{},
	);
	expect(rows.map((row) => row.is_reissue)).toEqual([true, true, false, false]);
});

test('应发金额可以按万元', async () => {
	expect(await typing.typed('slip', [{ ...good, due_amount: null, due_amount_wan: '1.5' }])).toMatchObject([
		{ due_amount: '1500000' },
	]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有发放单号', { slip_no: null }, '发放单号：缺少发放单号'],
		['没有项目编码', { project_code: null }, '项目编码：缺少项目编码'],
		['没有县区编码', { region_code: null }, '县区编码：缺少县区编码'],
		['没有代发银行', { bank_name: null }, '代发银行：缺少代发银行'],
		['没有应发人次', { due_count: null }, '应发人次：缺少应发人次'],
		['没有应发金额', { due_amount: null }, '应发金额：缺少应发金额'],
		['期号不是年月', { period: '十月' }, '期号：不是年月，请写成 202310'],
		['发放单号被截断', { slip_no: '2.02311E+17' }, '发放单号：数字已被表格软件截断，请以文本格式重新导出'],
		['拨款时间不存在', { funded_at: '2023-02-30' }, '拨款时间：日期不存在，请核对'],
		['人次不是整数', { due_count: '1.5' }, '应发人次：不是非负整数，请核对'],
		['金额是零', { due_amount: '0' }, '应发金额：金额是零，应大于0'],
		['原发放单号被截断', { original_slip_no: '2.02311E+17' }, '原发放单号：数字已被表格软件截断，请以文本格式重新导出'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('合计行跳过', async () => {
	expect(verdicts(await typed({ slip_no: '合 计', project_code: null, region_code: null, bank_name: null }))).toEqual([
		'footer',
	]);
});
