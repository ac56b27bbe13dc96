import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { project_code: '2130122', region_code: '410522', stage: '发放前', started_on: '2023-03-01' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'publicity',
		changes.map((change) => ({ ...good, ...change })),
	);

test('填满的一行', async () => {
	const change: Cells = {
		slip_no: 'FF1',
		village: '河东村',
		stage: ' 发放后',
		ended_on: '2023.3.8',
		channel: '村务公开栏',
		objections: '0',
	};
	expect(await typed(change)).toEqual([
		{
			file_no: 1,
			source_line: 2,
			project_code: '2130122',
			region_code: '410522',
			slip_no: 'FF1',
			village: '河东村',
			stage: 'after',
			started_on: '2023-03-01',
			ended_on: '2023-03-08',
			channel: '村务公开栏',
			objections: 0,
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有项目', { project_code: null }, '项目编码：缺少项目编码'],
		['没有县区', { region_code: null }, '县区编码：缺少县区编码'],
		['发放单号是占位', { slip_no: '-' }, '发放单号：是占位内容，请填写真实内容'],
		['没有公示类型', { stage: null }, '公示类型：缺少公示类型'],
		['公示类型不认识', { stage: '发放中' }, '公示类型：公示类型“发放中”不认识，请在格式设置中登记'],
		['没有开始日期', { started_on: null }, '开始日期：缺少开始日期'],
		['结束日期不存在', { ended_on: '2023-02-29' }, '结束日期：日期不存在，请核对'],
		['异议数不是数', { objections: '没有' }, '异议数：不是非负整数，请核对'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('合计行跳过', async () => {
	expect(verdicts(await typed({ project_code: '合计', region_code: null, stage: null, started_on: null }))).toEqual([
		'footer',
	]);
});
