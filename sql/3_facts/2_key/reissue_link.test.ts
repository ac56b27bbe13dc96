import { beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { loaded, type Rows } from '../../../tests/world.ts';

/** The line that each re-issued line points to, `B/1` → `A/1`; line 0 is never there. */
async function links(db: Connection): Promise<Record<string, string>> {
	const rows = await db.rows(
		`select own.slip_no || '/' || line_no as line, original.slip_no || '/' || parent_line_no as original
		from reissue_link
		join slip_number as own using (slip_key)
		join slip_number as original on original.slip_key = parent_slip_key`,
	);
	return Object.fromEntries(rows.map(({ line, original }) => [line, String(original)]));
}

test('写明原明细的行指向它，不论那一行来了没有', async () => {
	const db = await loaded({
		slips: [{}, { no: 'B', reissue: true }],
		payments: [{}, { slip: 'B', of: 'A/1' }, { slip: 'B', line: 2, of: 'A/9' }],
	});
	expect(await links(db)).toEqual({ 'B/1': 'A/1', 'B/2': 'A/9' });
});

describe('未写原明细的再发找原发放单上的唯一未成功行', () => {
	/** Zhang's two lines and what was told of them before the re-issue of 12 October. */
	const told = (feedback: Rows['feedback'], more: Rows = {}): Rows => ({
		slips: [{}, { no: 'B', original: 'A', funded: '2023-10-12 09:00' }],
		payments: [{}, { line: 2 }, { slip: 'B' }],
		feedback,
		...more,
	});
	const failed = { result: '失败', at: '2023-10-09 10:00' } as const;
	const paid = { ...failed, result: '成功' } as const;

	const cases: [string, Rows, Record<string, string>][] = [
		['一行成功一行失败，指向失败的', told([failed, { ...paid, line: 2 }]), { 'B/1': 'A/1' }],
		['还没有反馈的也是未成功', told([{ ...paid, line: 2 }]), { 'B/1': 'A/1' }],
		['两行都未成功，自成一笔', told([failed]), {}],
		['两行都已成功，自成一笔', told([paid, { ...paid, line: 2 }]), {}],
		['处理中不算结果', told([paid, { ...paid, line: 2, result: '处理中' }]), { 'B/1': 'A/2' }],
		[
			'再发拨款以后才成功的，再发时未成功',
			told([{ ...paid, at: '2023-10-12 09:00' }, { ...paid, line: 2 }]),
			{ 'B/1': 'A/1' },
		],
		['退票的是未成功', told([paid, { ...paid, line: 2 }, { ...failed, at: '2023-10-10', result: '退票' }]), { 'B/1': 'A/1' }],
		[
			'只写日期的反馈只按日期比较：次数多的一次为准',
			told([{ ...paid, line: 2 }, { ...paid, at: '2023-10-10', attempt: 2 }, { ...failed, at: '2023-10-10 10:00' }]),
			{},
		],
		['金额不同的不是', told([{ ...paid, line: 2 }], { payments: [{ amount: 1 }, { line: 2 }, { slip: 'B' }] }), {}],
		[
			'别人的不是',
			told([{ ...paid, line: 2 }], { payments: [{ person: '李四' }, { line: 2 }, { slip: 'B' }] }),
			{},
		],
		[
			'不是纠错再发的发放单不找',
			told([{ ...paid, line: 2 }], { slips: [{}, { no: 'B', original: 'A', reissue: false }] }),
			{},
		],
		['原发放单的明细还没有来，等着', told([], { payments: [{ slip: 'B' }] }), { 'B/1': 'A/0' }],
		['原发放单一点消息也没有，也等着', { slips: [{ no: 'B', original: 'A' }], payments: [{ slip: 'B' }] }, { 'B/1': 'A/0' }],
		['说是再发而没说原单的，自成一笔', { slips: [{ reissue: true }], payments: [{}] }, {}],
	];
	test.each(cases)('%s', async (_, rows, expected) => {
		expect(await links(await loaded(rows))).toEqual(expected);
	});
});

describe('未拨款的再发', () => {
	let db: Connection;
	beforeAll(async () => {
		db = await loaded({
			slips: [{}, { no: 'B', original: 'A', funded: null }],
			payments: [{}, { line: 2 }, { slip: 'B' }],
			feedback: [{ result: '成功', at: '2023-12-01 10:00' }],
		});
	});
	test('看至今的全部反馈', async () => expect(await links(db)).toEqual({ 'B/1': 'A/2' }));
});
