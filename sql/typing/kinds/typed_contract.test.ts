import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { region_code: '410522', bank_name: '农商行', pay_days: '3', answer_days: '1' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'contract',
		changes.map((change) => ({ ...good, ...change })),
	);

test('时限是工作日数，可以是零', async () => {
	const change: Cells = {
		pay_days: '0',
		answer_days: '1.0',
		return_days: '１２',
		valid_from: '2023-01-01',
		valid_until: '2023/12/31',
	};
	expect(await typed(change)).toEqual([
		{
			file_no: 1,
			source_line: 2,
			region_code: '410522',
			bank_name: '农商行',
			pay_days: 0,
			answer_days: 1,
			return_days: 12,
			valid_from: '2023-01-01',
			valid_until: '2023-12-31',
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有县区', { region_code: null }, '县区编码：缺少县区编码'],
		['没有银行', { bank_name: null }, '代发银行：缺少代发银行'],
		['没有发放时限', { pay_days: null }, '发放时限：缺少发放时限'],
		['发放时限带单位', { pay_days: '3天' }, '发放时限：不是非负整数（工作日），请核对'],
		['反馈时限是负数', { answer_days: '-1' }, '反馈时限：不是非负整数（工作日），请核对'],
		['退回时限是小数', { return_days: '1.5' }, '退回时限：不是非负整数（工作日），请核对'],
		['生效起不是日期', { valid_from: '签订之日' }, '生效起：不是日期，请写成 2023-10-31 或 2023-10-31 16:20:05'],
		['生效止不存在', { valid_until: '2023-06-31' }, '生效止：日期不存在，请核对'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('合计行跳过', async () => {
	expect(
		verdicts(await typed({ region_code: '填报人：', bank_name: null, pay_days: null, answer_days: null })),
	).toEqual(['footer']);
});
