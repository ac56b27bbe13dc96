import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { figures, figuresBy, given, type Grouping } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [
			{ township: '419901101' },
			{ no: 'B', region: '419902', bank: '邮储银行', project: '2130122' },
			{ no: 'C', region: '419902' },
			{ no: 'D', project: '2999999' },
			{ no: 'E', funded: '2023-09-08 09:00' },
		],
		payments: [
			{ amount: 1 },
			{ line: 2, amount: 20 },
			{ slip: 'B', amount: 300 },
			{ slip: 'C', amount: 4000 },
			{ slip: 'C', line: 2, amount: 50_000, person: '李四', township: '419902101' },
			{ slip: 'D', amount: 600_000 },
			{ slip: 'E', person: '王五' },
			{ slip: 'C', line: 3, of: 'A/2' },
		],
		feedback: [
			{ result: '成功', at: '2023-10-09 10:00' },
			{ line: 2, result: '失败', at: '2023-10-09 10:00' },
			{ slip: 'B', result: '成功', at: '2023-10-09 10:00' },
			{ slip: 'C', result: '成功', at: '2023-10-09 10:00' },
			{ slip: 'C', line: 2, result: '成功', at: '2023-10-09 10:00' },
			{ slip: 'E', result: '成功', at: '2023-10-09 10:00' },
		],
		refunds: [{ slip: 'D', closed: '2023-10-20' }],
	});
});

const due = async (by: Grouping, region?: string) =>
	Object.fromEntries(Object.entries(await figuresBy(db, by, { region })).map(([key, counts]) => [key, counts.due]));

test('全市是各县合计，项目数和人数去重', async () => {
	expect(await figures(db)).toEqual({
		...{ due: 6, paid: 4, outstanding: 1, pending: 0, refunded: 1, projects: 2, slips: 4, persons: 2 },
		...{
			amount_due: 654_321,
			amount_paid: 54_301,
			amount_outstanding: 20,
			amount_pending: 0,
			amount_refunded: 600_000,
		},
		...{ paid_to_social_card: 4, paid_to_natural_persons: 4, pushed: 0, first_attempt_paid: 4 },
		...{ paid_to_unknown_card: 0, reissue_waiting: 1, amount_reissue_waiting: 20 },
		...{ paid_slips: 3, pushed_slips: 0, reissue_slips: 0 },
	});
	expect(await figuresBy(db, 'region')).toMatchObject({
		419901: { due: 3, paid: 1, projects: 1, slips: 2, persons: 1 },
		419902: { due: 3, paid: 3, projects: 2, slips: 2, persons: 2 },
	});
});

test('累计的项目数、人数也去重', async () => {
	expect(await figures(db, { scope: 'ytd' })).toMatchObject({ due: 7, projects: 2, slips: 5, persons: 3 });
});

test.each<[Grouping, Record<string, number>, Record<string, number>]>([
	['department', { 民政局: 4, 农业农村局: 1, '-': 1 }, { 民政局: 2, 农业农村局: 1 }],
	['bank', { 农商行: 5, 邮储银行: 1 }, { 农商行: 2, 邮储银行: 1 }],
	['township', { 419901101: 2, 419902101: 1, '-': 3 }, { 419902101: 1, '-': 2 }],
	['project', { 2080502: 4, 2130122: 1, 2999999: 1 }, { 2080502: 2, 2130122: 1 }],
])('按 %s 分，全市一套，各县又一套', async (by, city, county) => {
	expect(await due(by)).toEqual(city);
	expect(await due(by, '419902')).toEqual(county);
});

test('没有应发的期间一行也没有', async () => {
	expect(await db.rows("select 1 from indicator_count(202308, 'month', timestamp '2023-09-01')")).toEqual([]);
});
