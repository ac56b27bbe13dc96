import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { month: '2023-10', scope: '累计', indicator: '发放成功率', province_value: '99.94' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'benchmark',
		changes.map((change) => ({ ...good, ...change })),
	);

test('比率按亿分之一，不带符号的是百分数', async () => {
	expect(await typed({ city_value: '99.9%', city_rank: '3', units_ranked: '18', source: '省厅通报' })).toEqual([
		{
			file_no: 1,
			source_line: 2,
			month: 202310,
			scope: 'ytd',
			indicator: 'successRate',
			province_e8: '99940000',
			city_e8: '99900000',
			city_rank: 3,
			units_ranked: 18,
			source: '省厅通报',
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('四个指标两种口径，遗留率不带符号的是千分数', async () => {
	const rows = await typed(
		{ indicator: '社保卡占比率', scope: '当月' },
		{ indicator: '发放结果推送率' },
		{ indicator: '发放失败遗留率', province_value: '0.1', city_value: '0.01%' },
	);
	expect(rows.map((row) => [row.indicator, row.scope, row.province_e8, row.city_e8])).toEqual([
		['cardShare', 'month', '99940000', null],
		['pushRate', 'ytd', '99940000', null],
		['leftoverRate', 'ytd', '10000', '10000'],
	]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有年月', { month: null }, '年月：缺少年月'],
		['年月不对', { month: '2023-13' }, '年月：不是年月，请写成 2023-10'],
		['口径是生词', { scope: '本年' }, '口径：口径“本年”不认识，请在格式设置中登记'],
		['指标是生词', { indicator: '到账率' }, '指标：指标“到账率”不认识，请在格式设置中登记'],
		['没有全省平均', { province_value: null }, '全省平均：缺少全省平均'],
		['全省平均超过百分之百', { province_value: '100.1' }, '全省平均：不是比率，请写成 99.94% 或 0.1‰'],
		['我市数值不是比率', { city_value: '第三' }, '我市数值：不是比率，请写成 99.94% 或 0.1‰'],
		['我市排名不是整数', { city_rank: '第三' }, '我市排名：不是非负整数，请核对'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('表尾跳过', async () => {
	expect(verdicts(await typed({ month: '填表人：', scope: null, indicator: null, province_value: null }))).toEqual([
		'footer',
	]);
});
