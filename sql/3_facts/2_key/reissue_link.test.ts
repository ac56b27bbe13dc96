import { expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { loaded, type Rows, sideBySide } from '../../../tests/world.ts';

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

type Slip = NonNullable<Rows['slips']>[number];

/** Zhang's two lines, what was told of them, and the re-issue of 12 October, which names the slip only. */
const told = (feedback: Rows['feedback'], more: Rows = {}): Rows => ({
	slips: [{}, { no: 'B', original: 'A', funded: '2023-10-12 09:00' }],
	payments: [{}, { line: 2 }, { slip: 'B' }],
	feedback,
	...more,
});
const failed = { result: '失败', at: '2023-10-09 10:00' } as const;
const paid = { ...failed, result: '成功' } as const;
const second = { ...paid, line: 2 };
const slipsOf = (reissue: Slip): Rows => ({ slips: [{}, { no: 'B', funded: '2023-10-12 09:00', ...reissue }] });

/** The line of A that B's one line re-issues; null: an obligation of its own. */
const cases: Record<string, [rows: Rows, line: number | null]> = {
	未写原明细的再发找唯一未成功行: [told([failed, second]), 1],
	还没有反馈的也是未成功: [told([second]), 1],
	两行都未成功自成一笔: [told([failed]), null],
	两行都已成功自成一笔: [told([paid, second]), null],
	处理中不算结果: [told([paid, { ...second, result: '处理中' }]), 2],
	成功以后又说处理中还是成功: [told([failed, second, { ...second, result: '处理中', at: '2023-10-11' }]), 1],
	同日都写了时刻的按时刻比较: [told([second, { ...paid, attempt: 2 }, { ...failed, at: '2023-10-09 11:00' }]), 1],
	再发拨款以后才成功的再发时未成功: [told([{ ...paid, at: '2023-10-12 09:00' }, second]), 1],
	退票的是未成功: [told([paid, second, { ...failed, at: '2023-10-10', result: '退票' }]), 1],
	只写日期的反馈只按日期比较: [
		told([second, { ...paid, at: '2023-10-10', attempt: 2 }, { ...failed, at: '2023-10-10 10:00' }]),
		null,
	],
	别的日子不受只写日期的影响: [
		told([second, { ...paid, at: '2023-10-10', attempt: 2 }, { ...failed, at: '2023-10-11 10:00' }]),
		1,
	],
	金额不同的不是: [told([second], { payments: [{ amount: 1 }, { line: 2 }, { slip: 'B' }] }), null],
	别人的不是: [told([second], { payments: [{ person: '李四' }, { line: 2 }, { slip: 'B' }] }), null],
	不是纠错再发的发放单不找: [told([second], slipsOf({ original: 'A', reissue: false })), null],
	说是再发而没说原单的自成一笔: [told([second], slipsOf({ reissue: true })), null],
	原发放单的明细还没有来就等着: [told([], { payments: [{ slip: 'B' }] }), 0],
	原发放单一点消息也没有也等着: [{ slips: [{ no: 'B', original: 'A' }], payments: [{ slip: 'B' }] }, 0],
	未拨款的再发看至今的全部反馈: [told([{ ...second, at: '2023-12-01' }], slipsOf({ original: 'A', funded: null })), 1],
};

test('未写原明细的再发', async () => {
	const rows = Object.fromEntries(Object.entries(cases).map(([rule, [given]]) => [rule, given]));
	const expected = Object.entries(cases).flatMap(([rule, [, line]]) =>
		line === null ? [] : [[`${rule}:B/1`, `${rule}:A/${line}`]],
	);
	expect(await links(await loaded(sideBySide(rows)))).toEqual(Object.fromEntries(expected));
});
