import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { region_code: '410522', region_name: '安阳县' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'region',
		changes.map((change) => ({ ...good, ...change })),
	);

test('填满的一行', async () => {
	const change: Cells = {
		short_name: '安阳',
		aliases: '安阳县;安阳',
		parent_code: '410500',
		level: '县',
		sort_order: '5',
	};
	expect(await typed({ ...change, is_ranked: '是', valid_from: '2020年1月1日', valid_until: '2099-12-31' })).toEqual([
		{
			file_no: 1,
			source_line: 2,
			region_code: '410522',
			region_name: '安阳县',
			short_name: '安阳',
			aliases: '安阳县;安阳',
			parent_code: '410500',
			level: '县',
			sort_order: 5,
			is_ranked: true,
			valid_from: '2020-01-01',
			valid_until: '2099-12-31',
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('是否参与排名的写法', async () => {
	const rows = await typed(...['是', '1', 'Y', 'y', '否', '0', 'N', null].map((is_ranked) => ({ is_ranked })));
	expect(rows.map((row) => row.is_ranked)).toEqual([true, true, true, true, false, false, false, null]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有单位编码', { region_code: null }, '单位编码：缺少单位编码'],
		['没有单位名称', { region_name: null }, '单位名称：缺少单位名称'],
		['排序号不是整数', { sort_order: '五' }, '排序号：不是非负整数，请核对'],
		['是否参与排名是生词', { is_ranked: '参与' }, '是否参与排名：是否参与排名“参与”不认识，请在格式设置中登记'],
		['生效起不存在', { valid_from: '2023-02-30' }, '生效起：日期不存在，请核对'],
		['生效止不是日期', { valid_until: '长期' }, '生效止：不是日期，请写成 2023-10-31 或 2023-10-31 16:20:05'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('填报人一行跳过', async () => {
	expect(verdicts(await typed({ region_code: '填报人：', region_name: null }))).toEqual(['footer']);
});
