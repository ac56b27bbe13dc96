import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { slip_no: 'FF1', pushed_at: '2023-10-31 16:20:05' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'push',
		changes.map((change) => ({ ...good, ...change })),
	);

test('明细序号空着是整张发放单，结果空着是成功', async () => {
	expect(await typed({})).toEqual([
		{
			file_no: 1,
			source_line: 2,
			slip_no: 'FF1',
			line_no: null,
			channel: null,
			pushed_at: '2023-10-31 16:20:05',
			is_success: true,
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('指明一行的推送', async () => {
	expect(await typed({ line_no: '7', channel: '短信', result: '失败' })).toMatchObject([
		{ line_no: 7, channel: '短信', is_success: false },
	]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有发放单号', { slip_no: null }, '发放单号：缺少发放单号'],
		['没有推送时间', { pushed_at: null }, '推送时间：缺少推送时间'],
		['明细序号不是整数', { line_no: '甲' }, '明细序号：不是正整数，请核对'],
		['结果是生词', { result: '已读' }, '结果：结果“已读”不认识，请在格式设置中登记'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('合计行跳过', async () => {
	expect(verdicts(await typed({ slip_no: '合计', pushed_at: null }))).toEqual(['footer']);
});
