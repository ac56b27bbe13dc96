import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [
			{ funded: '2023-10-25 10:12' },
			{ no: 'B', funded: '2023-11-03 11:20', original: 'A' },
			{ no: 'C', funded: null, original: 'A' },
		],
		payments: [
			{ account: '62284471' },
			{ slip: 'B', of: 'A/1', account: '62287731' },
			{ slip: 'C', of: 'B/1' },
			{ line: 2 },
		],
		feedback: [
			{ result: '处理中', at: '2023-10-25 12:00' },
			{ result: '失败', at: '2023-10-27 16:40', reason: '账户已销户' },
			{ slip: 'B', result: '成功', at: '2023-11-06 14:37' },
			{ line: 2, result: '成功', at: '2023-10-27 16:40' },
		],
		refunds: [{ requested: '2023-10-29', closed: '2023-11-08' }],
		pushes: [
			{ slip: 'B', line: null, at: '2023-11-07 08:00' },
			{ slip: 'B', at: '2023-11-07 07:00', success: false },
		],
	});
	// What tests load has no files; an event without one would not be listed.
	await db.run(
		`insert into import by name
		select distinct import_id, '发放.csv' as name, null::varchar as sheet from raw_payment`,
	);
});

async function events() {
	const [root] = await db.rows("select slip_key from slip_number where slip_no = 'A'");
	return db.rows("select * from obligation_event($slip::integer, 1, timestamp '2023-11-01')", {
		slip: Number(root?.slip_key),
	});
}

test('整条链的经过按时间排，没有时间的在最后', async () => {
	const rows = await events();
	expect(rows.map(({ at, kind, slip }) => `${String(at)} ${String(slip)} ${String(kind)}`)).toEqual([
		'2023-10-25T10:12:00 A funded',
		'2023-10-25T12:00:00 A processing',
		'2023-10-27T16:40:00 A failed',
		'2023-10-29 A refund-requested',
		'2023-11-03T11:20:00 B reissued',
		'2023-11-06T14:37:00 B paid',
		'2023-11-07T08:00:00 B pushed',
		'2023-11-08 A refunded',
		'null C not-funded',
	]);
});

test('截止以后的另外标明', async () => {
	const rows = await events();
	expect(rows.map(({ is_after_cut_off }) => is_after_cut_off)).toEqual([
		...[false, false, false, false, true, true, true, true, true],
	]);
});

test('失败有标准原因和银行的原话，再发有新账号', async () => {
	const [funded, , failed, , reissued] = await events();
	expect(failed).toMatchObject({ reason: { code: 'F03', name: '账户已销户' }, bank_reason: '账户已销户', attempt: 1 });
	expect(funded).toMatchObject({ reason: null, account_tail: '4471', amount: 10_000 });
	expect(reissued).toMatchObject({ account_tail: '7731' });
});

test('每件事都说出自文件的哪一行', async () => {
	const [funded, , failed] = await events();
	expect(funded?.source).toMatchObject({ file: '发放.csv', sheet: null, line: 2 });
	expect(failed?.source).toMatchObject({ file: '发放.csv', sheet: null, line: 3 });
});
