import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { slip_no: 'FF1', line_no: '1', result: '成功', answered_at: '2023-10-31 16:20:05' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'feedback',
		changes.map((change) => ({ ...good, ...change })),
	);

test('只有必填列的行，发放次数空着就是第一次', async () => {
	expect(await typed({})).toEqual([
		{
			file_no: 1,
			source_line: 2,
			slip_no: 'FF1',
			line_no: 1,
			attempt: 1,
			result: 1,
			bank_code: null,
			bank_reason: null,
			paid_amount: null,
			credited_at: null,
			answered_at: '2023-10-31 16:20:05',
			serial_no: null,
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('失败的反馈：实发金额可以是零，失败原因里的账号遮盖', async () => {
	const [row] = await typed({
		attempt: '2',
		result: '发放失败',
		bank_code: ' e01',
		bank_reason: '账号6217000010012345677户名不符',
		paid_amount: '0.00',
		credited_at: '20231101',
		serial_no: "'000123",
	});
	expect(row).toMatchObject({
		attempt: 2,
		result: 2,
		bank_code: 'e01',
		bank_reason: '账号****5677户名不符',
		paid_amount: '0',
	});
	expect(row).toMatchObject({ credited_at: '2023-11-01 00:00:00', serial_no: '000123', reject_reason: null });
});

test('万元的实发金额换算成分', async () => {
	expect(await typed({ paid_amount_wan: '1.5' })).toMatchObject([{ paid_amount: '1500000' }]);
});

test('结果的每个词都有归属，生词请登记', async () => {
	const words: [string, number][] = [
		['成功', 1],
		['发放成功', 1],
		['已发放', 1],
		['已入账', 1],
		['失败', 2],
		['发放失败', 2],
		['退回', 2],
		['退票', 3],
		['退汇', 3],
		['处理中', 0],
		['待处理', 0],
		['已受理', 0],
		['已收妥未入账', 0],
		['交易受理成功待处理', 0],
	];
	const rows = await typed(...words.map(([result]) => ({ result })));
	expect(rows.map((row) => row.result)).toEqual(words.map(([, code]) => code));
	expect(verdicts(await typed({ result: '已退汇中' }))).toEqual(['结果：结果“已退汇中”不认识，请在格式设置中登记']);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有发放单号', { slip_no: null }, '发放单号：缺少发放单号'],
		['没有明细序号', { line_no: ' ' }, '明细序号：缺少明细序号'],
		['没有结果', { result: null }, '结果：缺少结果'],
		['没有反馈时间', { answered_at: null }, '反馈时间：缺少反馈时间'],
		['发放次数是零', { attempt: '0' }, '发放次数：不是正整数，请核对'],
		['发放次数太大', { attempt: '256' }, '发放次数：大于255，请核对'],
		['实发金额不是数字', { paid_amount: '壹佰' }, '实发金额：金额不是数字'],
		['实发金额三位小数', { paid_amount: '1.005' }, '实发金额：金额小数超过两位'],
		['实发金额（万元）七位小数', { paid_amount_wan: '1.0000001' }, '实发金额：金额小数超过六位'],
		['入账时间不存在', { credited_at: '2023-02-30' }, '入账时间：日期不存在，请核对'],
		['反馈时间太早', { answered_at: '1999-12-31' }, '反馈时间：日期不在2000年至2100年之间，请核对'],
		['反馈时间不是日期', { answered_at: '长期' }, '反馈时间：不是日期，请写成 2023-10-31 或 2023-10-31 16:20:05'],
		['结果列里的长数字遮盖', { result: '6217000010012345677' }, '结果：结果“****5677”不认识，请在格式设置中登记'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('表尾跳过', async () => {
	const empty: Cells = { line_no: null, result: null, answered_at: null };
	expect(verdicts(await typed({ ...empty, slip_no: '合计' }, { ...empty, slip_no: '制表人：李四' }))).toEqual([
		'footer',
		'footer',
	]);
});
