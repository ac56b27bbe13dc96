import { beforeAll, expect, test } from 'vitest';
import type { Connection, Row } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';
import { octoberBenchmarks, octoberRegions, octoberUnits } from '../../../tests/world/october.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

let db: Connection;
let rows: Row[];
beforeAll(async () => {
	db = await given({ regions: octoberRegions, benchmarks: octoberBenchmarks });
	await unitFigures(db, octoberUnits);
	await unitFigures(
		db,
		{ 410505: { due: 10, firstAttemptPaid: 10 }, 410526: { due: 10, firstAttemptPaid: 9 } },
		{ month: 202309 },
	);
	rows = await db.rows("select * from ranking_row(202310, 'month', timestamp '2023-11-01', 'successRate')");
});

test('按名次排，并列的和名次一样的按规定次序，全市在最前且不排名', () =>
	expect(rows.map(({ name, rank, tied }) => `${String(rank)}${tied ? '并列' : ''} ${String(name)}`)).toEqual([
		'null 全市',
		'1并列 龙安区',
		'1并列 汤阴县',
		'3 内黄县',
		'4 安阳县',
		'5 开发区',
		'6 北关区',
		'7 文峰区',
		'8 市本级',
		'9 林州市',
		'10 滑县',
		'11 殷都区',
	]));

test('落后单位与通报一致', () =>
	expect(rows.filter(({ is_lagging }) => is_lagging).map(({ name }) => name)).toEqual([
		...['全市', '文峰区', '市本级', '林州市', '滑县', '殷都区'],
	]));

test('达标还差：达到全省平均还要成功多少人次', () =>
	expect(rows.map(({ to_benchmark }) => to_benchmark)).toEqual([1565, 0, 0, 0, 0, 0, 0, 11, 7, 43, 81, 1521]));

test('与全省平均的差是精确的分数', () =>
	expect(rows.at(-1)?.difference).toEqual({
		numerator: -(9994 * 95_078 - 93_500 * 10_000) / 4,
		denominator: (95_078 * 10_000) / 4,
	}));

test('各种状态的人次', () =>
	expect(rows.at(-1)).toMatchObject({
		due: 95_078,
		paid: 93_500,
		outstanding: 1529,
		pending: 38,
		refunded: 11,
		unpaid: 1578,
	}));

test('位次与上月比，上月没有任务的没有位次', () => {
	expect(rows.find(({ name }) => name === '殷都区')).toMatchObject({ previous_rank: 1, rank_change: -10 });
	expect(rows.find(({ name }) => name === '滑县')).toMatchObject({ previous_rank: 2, rank_change: -8 });
	expect(rows.find(({ name }) => name === '龙安区')).toMatchObject({ previous_rank: null, rank_change: null });
});
