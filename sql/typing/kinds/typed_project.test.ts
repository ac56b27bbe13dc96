import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { year: '2023', project_code: '2130122', project_name: '耕地地力保护补贴' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'project',
		changes.map((change) => ({ ...good, ...change })),
	);

test('填满的一行', async () => {
	const change: Cells = {
		year: '2023年',
		short_name: '耕地补贴',
		policy_level: '中央',
		department: '农业农村局',
		policy_basis: '豫财〔2023〕5号',
		audience: '种粮农户',
		standard: '75元/亩',
		cycle: '每年一次',
		deadline_days: '20',
		fund_source: '中央',
		is_direct: '是',
		status: '在用',
	};
	expect(await typed(change)).toEqual([
		{
			...change,
			file_no: 1,
			source_line: 2,
			year: 2023,
			project_code: '2130122',
			project_name: '耕地地力保护补贴',
			deadline_days: 20,
			is_direct: true,
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有年度', { year: null }, '年度：缺少年度'],
		['年度不对', { year: '23' }, '年度：不是2000年至2100年的年度，请核对'],
		['没有项目编码', { project_code: null }, '项目编码：缺少项目编码'],
		['没有项目名称', { project_name: null }, '项目名称：缺少项目名称'],
		['兑付时限不是整数', { deadline_days: '二十' }, '兑付时限：不是非负整数（工作日），请核对'],
		['是否直达资金是生词', { is_direct: '部分' }, '是否直达资金：是否直达资金“部分”不认识，请在格式设置中登记'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('表尾跳过', async () => {
	expect(verdicts(await typed({ year: '合计', project_code: null, project_name: null }))).toEqual(['footer']);
});
