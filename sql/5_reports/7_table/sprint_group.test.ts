import { beforeAll, expect, test } from 'vitest';
import { ensureFigures } from '../../../analytics/figures.ts';
import { given } from '../../../tests/world.ts';
import type { Connection } from '../../database.server.ts';

const cutOff = '2023-10-28 00:00:00';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [
			{ no: 'A', township: '419901101' },
			{ no: 'B', bank: '邮储银行', funded: '2023-10-27 10:00' },
			{ no: 'C', region: '419902' },
		],
		payments: [
			{ slip: 'A' },
			{ slip: 'A', line: 2 },
			{ slip: 'B' },
			{ slip: 'B', line: 2, amount: 20_000 },
			{ slip: 'C' },
		],
		feedback: [
			{ slip: 'A', result: '失败', at: '2023-10-09' },
			{ slip: 'A', line: 2, result: '成功', at: '2023-10-09' },
			{ slip: 'C', result: '成功', at: '2023-10-09' },
		],
	});
	await ensureFigures(db, { month: 202310, scope: 'month', cutOff });
});

async function groups(region: string, dimension: string) {
	const rows = await db.rows(
		'select * from sprint_group(202310, $cutOff::timestamp, $region) where dimension = $dimension',
		{ cutOff, region, dimension },
	);
	return rows.map(({ name, state, count, amount, next_limit, overdue, value, rank }) => [
		...[name, state, count, amount, next_limit, overdue],
		...[JSON.stringify(value), rank],
	]);
}

test('每家银行、每种状态：人次、金额、期限、已过期限、办完后的成功率和位次', async () =>
	expect(await groups('419901', 'bank')).toEqual([
		['邮储银行', 'pending', 2, 30_000, '2023-10-31', 0, '{"numerator":3,"denominator":4}', 2],
		['农商行', 'outstanding', 1, 10_000, null, 1, '{"numerator":2,"denominator":4}', 2],
	]));

test('按乡镇、部门分的是同样的义务', async () => {
	expect((await groups('419901', 'township')).map(([name, , count]) => [name, count])).toEqual([
		['未填', 2],
		['河东镇', 1],
	]);
	expect((await groups('419901', 'department')).map(([name, , count]) => [name, count])).toEqual([
		['民政局', 2],
		['民政局', 1],
	]);
});

test('全市没有位次；没有任务的单位没有可办的', async () => {
	expect((await groups('419900', 'bank')).map(([, , , , , , value, rank]) => [value, rank])).toEqual([
		['{"numerator":4,"denominator":5}', null],
		['{"numerator":3,"denominator":5}', null],
	]);
	expect(await groups('419903', 'bank')).toEqual([]);
});
