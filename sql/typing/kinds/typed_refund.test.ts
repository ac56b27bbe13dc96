import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, verdicts, type Cells, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

const good: Cells = { slip_no: 'FF1', line_no: '1', amount: '150' };

const typed = (...changes: Cells[]) =>
	typing.typed(
		'refund',
		changes.map((change) => ({ ...good, ...change })),
	);

test('填满的一行，原因里的长数字遮盖', async () => {
	const change: Cells = {
		refund_type: '退票',
		requested_at: '2023-10-31',
		closed_at: '2023-11-02 10:00:00',
		reason: '卡6217000010012345677销户',
	};
	expect(await typed(change)).toEqual([
		{
			file_no: 1,
			source_line: 2,
			slip_no: 'FF1',
			line_no: 1,
			refund_type: '退票',
			requested_at: '2023-10-31 00:00:00',
			closed_at: '2023-11-02 10:00:00',
			amount: '15000',
			reason: '卡****5677销户',
			reject_column: null,
			reject_reason: null,
			is_footer: false,
		},
	]);
});

test('办结时间空着是尚未办结', async () => {
	expect(await typed({ closed_at: null })).toMatchObject([{ closed_at: null, reject_reason: null }]);
});

test('有问题的行说明哪一列、为什么', async () => {
	const table: [string, Cells, string][] = [
		['没有发放单号', { slip_no: null }, '发放单号：缺少发放单号'],
		['没有明细序号', { line_no: null }, '明细序号：缺少明细序号'],
		['没有金额', { amount: null }, '金额：缺少金额'],
		['金额是负数', { amount: '-150' }, '金额：金额是负数，应大于0'],
		['申请时间不是日期', { requested_at: '上周' }, '申请时间：不是日期，请写成 2023-10-31 或 2023-10-31 16:20:05'],
		['办结时间不存在', { closed_at: '2023-11-31' }, '办结时间：日期不存在，请核对'],
	];
	const found = verdicts(await typed(...table.map(([, change]) => change)));
	expect(table.map(([rule], index) => [rule, found[index]])).toEqual(table.map(([rule, , verdict]) => [rule, verdict]));
});

test('合计行跳过', async () => {
	expect(verdicts(await typed({ slip_no: '合计', line_no: null }))).toEqual(['footer']);
});
