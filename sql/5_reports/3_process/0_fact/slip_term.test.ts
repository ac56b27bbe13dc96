import { expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { given, ledger, type Rows } from '../../../../tests/world.ts';

const contract = { region_code: '419901', bank_name: '农商行', pay_days: 3, answer_days: 1, return_days: 2 };
const slips: Rows = { slips: [{}, { no: 'B', bank: '邮储银行' }, { no: 'C', region: '419902' }] };

async function terms(db: Connection): Promise<Record<string, string>> {
	const rows = await db.rows(
		`select
			slip_no, is_agreed, return_days,
			strftime(pay_until, '%m-%d') as pay, strftime(answer_until, '%m-%d') as answer
		from slip_term(202310, 'month', timestamp '2023-11-01')
		join slip_number using (slip_key)`,
	);
	return Object.fromEntries(
		rows.map(({ slip_no, pay, answer, return_days, is_agreed }) => [
			slip_no,
			`${String(pay)} ${String(answer)} ${String(return_days)}${is_agreed ? ' 协议' : ''}`,
		]),
	);
}

test('按县与银行的协议；没有协议的，支付、反馈2个工作日，退回1个', async () =>
	expect(await terms(await given(slips, ledger('contract', contract)))).toEqual({
		A: '10-12 10-10 2 协议',
		B: '10-11 10-11 1',
		C: '10-11 10-11 1',
	}));

test('拨款当天生效的协议才算，几份都生效的取最近的；协议里没写的时限按规定', async () => {
	const db = await given(
		slips,
		ledger(
			'contract',
			{ ...contract, valid_from: '2023-01-01', valid_until: '2023-10-07' },
			{ ...contract, pay_days: 5, valid_from: '2023-06-01', return_days: null },
			{ ...contract, pay_days: 4, valid_from: '2023-02-01' },
			{ ...contract, pay_days: 9, valid_from: '2023-10-09' },
		),
	);
	expect(await terms(db)).toMatchObject({ A: '10-14 10-10 1 协议' });
});

test('协议里单位写别名、银行写编码，也认得', async () => {
	const db = await given(
		{ slips: [{ region: '419903', bankCode: 'B01' }] },
		ledger('contract', { ...contract, region_code: '高新区', bank_name: 'B01' }),
	);
	expect(await terms(db)).toEqual({ A: '10-12 10-10 2 协议' });
});

test('拨款当日是第0日，周末和节假日不算，调休上班的算', async () => {
	const db = await given({
		slips: [
			{ funded: '2023-10-14 09:00' },
			{ no: 'B', funded: '2023-10-27 23:59' },
			{ no: 'C', funded: '2023-10-01 10:00' },
		],
	});
	expect(await terms(db)).toEqual({ A: '10-18 10-18 1', B: '11-01 11-01 1', C: '10-09 10-09 1' });
});

test('没有放假安排的年份没有期限，不猜', async () => {
	const db = await given({ slips: [{ funded: '2003-10-08 09:00' }] });
	expect(
		await db.rows("select pay_until, answer_until from slip_term(200310, 'month', timestamp '2003-11-01')"),
	).toEqual([{ pay_until: null, answer_until: null }]);
});

test('期限落在还不知道安排的下一年，也没有期限', async () => {
	const db = await given({ slips: [{ funded: '2026-12-31 09:00' }] });
	expect(await db.rows("select pay_until from slip_term(202612, 'month', timestamp '2027-02-01')")).toEqual([
		{ pay_until: null },
	]);
});
