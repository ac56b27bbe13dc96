import { expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { given, ledger, type Question, type Rows } from '../../../../tests/world.ts';
import { fractions } from '../../../../tests/world/fractions.ts';

const sql = `select region_key, numerator, denominator, unknown
	from payment_timeliness($month::integer, $scope::varchar, $cutOff::timestamp)`;
const rate = (db: Connection, question?: Question) => fractions(db, sql, question);

/** One slip of 甲县 funded on Sunday 8 October, a working day: its two working days end with the 10th. */
const paidAt = (...times: string[]): Rows => ({
	slips: [{}],
	payments: times.map((_, index) => ({ line: index + 1 })),
	feedback: times.map((at, index) => ({ line: index + 1, result: '成功', at })),
});

test('拨款后第2个工作日24时以前成功的算及时', async () =>
	expect(
		await rate(await given(paidAt('2023-10-08 09:00', '2023-10-10 23:59:59', '2023-10-11 00:00:01', '2023-10-11'))),
	).toEqual({ 甲县: '2/4' }));

test('协议约定的时限优先', async () => {
	const contract = ledger('contract', { region_code: '419901', bank_name: '农商行', pay_days: 1, answer_days: 1 });
	expect(await rate(await given(paidAt('2023-10-09', '2023-10-10'), contract))).toEqual({ 甲县: '1/2' });
});

test('期限未到的不算；期限恰在截止时届满的算；没有反馈时间的，到期就是不及时', async () => {
	const db = await given({
		slips: [
			{ no: 'A', funded: '2023-10-27 09:00' },
			{ no: 'B', funded: '2023-10-30 09:00', region: '419902' },
		],
		payments: [{}, { slip: 'B' }],
	});
	expect(await rate(db)).toEqual({ 甲县: '0/1' });
	expect(await rate(db, { at: '2023-11-02 00:00:00' })).toEqual({ 甲县: '0/1', 乙县: '0/1' });
});

test('期限内成功又退票的不算及时，期限后退票的仍算；失败后期限内再发成功的算', async () => {
	const db = await given({
		slips: [{}],
		payments: [1, 2, 3, 4].map((line) => ({ line })),
		feedback: [
			{ result: '成功', at: '2023-10-09' },
			{ result: '退票', at: '2023-10-10 09:00' },
			{ line: 2, result: '成功', at: '2023-10-09' },
			{ line: 2, result: '退票', at: '2023-10-12' },
			{ line: 3, result: '失败', at: '2023-10-08 10:00' },
			{ line: 3, attempt: 2, result: '成功', at: '2023-10-10' },
			{ line: 4, result: '失败', at: '2023-10-08 10:00' },
			{ line: 4, attempt: 2, result: '成功', at: '2023-10-20' },
		],
	});
	expect(await rate(db)).toEqual({ 甲县: '2/4' });
});

test('累计是全年各月之和，当月只是当月拨款的', async () => {
	const db = await given({
		slips: [{}, { no: 'B', funded: '2023-03-01 09:00' }],
		payments: [{}, { slip: 'B' }],
		feedback: [{ slip: 'B', result: '成功', at: '2023-03-02' }],
	});
	expect(await rate(db)).toEqual({ 甲县: '0/1' });
	expect(await rate(db, { scope: 'ytd' })).toEqual({ 甲县: '1/2' });
});

test('没有放假安排的年份不判断，只记人次', async () => {
	const db = await given({ slips: [{ funded: '2003-10-08 09:00' }], payments: [{}, { line: 2 }] });
	expect(await rate(db, { month: 200310 })).toEqual({ 甲县: '0/0?2' });
});
