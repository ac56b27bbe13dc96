import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { year: '2023', project_code: '2130122', region_code: '410522', budget_amount: '100' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'performance',
		changes.map((change) => ({ ...good, ...change })),
	);

test('预算按分，目标值和完成值原文保留', async () => {
	const change: Cells = {
		year: '2023年度',
		budget_amount: null,
		budget_amount_wan: '800.5',
		goal: ' 补贴面积（万亩）',
		goal_value: '≥75',
		reached_value: '75.20',
	};
	expect(await typed(change)).toEqual([
		{
			file_no: 1,
			source_line: 2,
			year: 2023,
			project_code: '2130122',
			region_code: '410522',
			budget_amount: '800500000',
			goal: '补贴面积（万亩）',
			goal_value: '≥75',
			reached_value: '75.20',
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有年度', { year: null }, '年度：缺少年度'],
		['年度是两位', { year: '23' }, '年度：不是2000年至2100年的年度，请核对'],
		['没有项目', { project_code: null }, '项目编码：缺少项目编码'],
		['没有县区', { region_code: null }, '县区编码：缺少县区编码'],
		['没有预算', { budget_amount: null }, '预算金额：缺少预算金额'],
		['预算不是数', { budget_amount: '约一百' }, '预算金额：金额不是数字'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('合计行跳过', async () => {
	expect(verdicts(await typed({ year: '合计', project_code: null, region_code: null }))).toEqual(['footer']);
});
