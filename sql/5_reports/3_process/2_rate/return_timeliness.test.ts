import { expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { given, ledger, type Question, type Rows } from '../../../../tests/world.ts';
import { fractions } from '../../../../tests/world/fractions.ts';

const sql = `select region_key, numerator, denominator, unknown
	from return_timeliness($month::integer, $scope::varchar, $cutOff::timestamp)`;
const rate = (db: Connection, question?: Question) => fractions(db, sql, question);

const failedAt = (at: string, lines: number): Rows => ({
	slips: [{}],
	payments: Array.from({ length: lines }, (_, index) => ({ line: index + 1 })),
	feedback: Array.from({ length: lines }, (_, index) => ({ line: index + 1, result: '失败', at })),
});

test('失败后下一个工作日24时以前退款办结的算及时，还没退的也在分母里', async () => {
	const db = await given({
		...failedAt('2023-10-13 10:00', 3),
		refunds: [{ closed: '2023-10-16 23:00' }, { line: 2, closed: '2023-10-17' }, { line: 3, closed: null }],
	});
	expect(await rate(db)).toEqual({ 甲县: '1/3' });
});

test('协议写明退回时限的按协议', async () => {
	const contract = { region_code: '419901', bank_name: '农商行', pay_days: 2, answer_days: 2, return_days: 3 };
	const db = await given(
		{ ...failedAt('2023-10-13 10:00', 1), refunds: [{ closed: '2023-10-18' }] },
		ledger('contract', contract),
	);
	expect(await rate(db)).toEqual({ 甲县: '1/1' });
});

test('纠错后发放成功的不用退；没有失败过的退款不在其中；期限未到的不算', async () => {
	const { feedback = [], ...rows } = failedAt('2023-10-13 10:00', 1);
	const db = await given({
		...rows,
		payments: [1, 2, 3].map((line) => ({ line })),
		feedback: [
			...feedback,
			{ attempt: 2, result: '成功', at: '2023-10-20' },
			{ line: 3, result: '失败', at: '2023-10-31 10:00' },
		],
		refunds: [{ line: 2, closed: '2023-10-12' }],
	});
	expect(await rate(db)).toEqual({});
	expect(await rate(db, { at: '2023-11-02 00:00:00' })).toEqual({ 甲县: '0/1' });
});

test('再发又失败的，从最后一次失败算起', async () => {
	const { feedback = [], ...rows } = failedAt('2023-10-13 10:00', 1);
	const db = await given({
		...rows,
		feedback: [...feedback, { attempt: 2, result: '失败', at: '2023-10-19' }],
		refunds: [{ closed: '2023-10-20' }],
	});
	expect(await rate(db)).toEqual({ 甲县: '1/1' });
});

test('没有放假安排的年份不判断', async () => {
	const db = await given({ ...failedAt('2003-10-13', 1), slips: [{ funded: '2003-10-08' }] });
	expect(await rate(db, { month: 200310 })).toEqual({ 甲县: '0/0?1' });
});
