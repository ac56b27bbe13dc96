import { expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { given, ledger, type Question, type Rows } from '../../../../tests/world.ts';
import { fractions } from '../../../../tests/world/fractions.ts';

const sql = `select region_key, numerator, denominator, unknown
	from answer_timeliness($month::integer, $scope::varchar, $cutOff::timestamp)`;
const rate = (db: Connection, question?: Question) => fractions(db, sql, question);

const answered: Rows = {
	slips: [{}],
	payments: [1, 2, 3, 4, 5].map((line) => ({ line })),
	feedback: [
		{ result: '成功', at: '2023-10-10 23:59' },
		{ line: 2, result: '失败', at: '2023-10-09' },
		{ line: 3, result: '处理中', at: '2023-10-09' },
		{ line: 3, result: '成功', at: '2023-10-11' },
		{ line: 4, result: '处理中', at: '2023-10-09' },
	],
	refunds: [{ line: 5, closed: '2023-10-10' }],
};

test('成功、失败都是反馈，处理中不是；反馈前已退款办结的不再欠反馈', async () =>
	expect(await rate(await given(answered))).toEqual({ 甲县: '3/5' }));

test('反馈时限按协议的反馈时限，不按发放时限', async () => {
	const contract = ledger('contract', { region_code: '419901', bank_name: '农商行', pay_days: 9, answer_days: 1 });
	expect(await rate(await given(answered, contract))).toEqual({ 甲县: '1/5' });
});

test('期限在截止以后的不算', async () =>
	expect(await rate(await given({ slips: [{ funded: '2023-10-31 09:00' }], payments: [{}] }))).toEqual({}));

test('没有放假安排的年份不判断', async () =>
	expect(await rate(await given({ slips: [{ funded: '2003-10-08' }], payments: [{}] }), { month: 200310 })).toEqual({
		甲县: '0/0?1',
	}));
