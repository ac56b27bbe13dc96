import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';
import { octoberBenchmarks, octoberRegions, octoberUnits } from '../../../tests/world/october.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({ regions: octoberRegions, benchmarks: octoberBenchmarks });
	await unitFigures(db, octoberUnits);
});

const ladder = async (region: string, month = 202310) => {
	const rows = await db.rows(
		"select * from ladder_step($month::integer, 'month', period_end($month::integer), $region)",
		{ month, region },
	);
	return rows.map(({ more, rank, passes, mark }) =>
		[more, rank, mark, ...(Array.isArray(passes) ? passes : [])].join(' '),
	);
};

test('再成功多少，排第几：超过一个单位、达到全省平均、全部成功', async () =>
	expect(await ladder('410505')).toEqual([
		'0 11 now',
		'1265 10 pass 滑县',
		'1331 9 pass 林州市',
		'1426 8 pass 市本级',
		'1474 7 pass 文峰区',
		'1521 7 benchmark',
		'1547 6 pass 北关区',
		'1554 5 pass 开发区',
		'1558 4 pass 安阳县',
		'1560 3 pass 内黄县',
		'1567 3 limit',
	]));

test('退款的不能再成功，达不到的一级不列', async () =>
	expect(await ladder('410581')).toEqual([
		'0 9 now',
		'21 8 pass 市本级',
		'32 7 pass 文峰区',
		'43 7 benchmark',
		'46 7 limit',
	]));

test('已经全部成功的只有当前一级', async () => expect(await ladder('410506')).toEqual(['0 1 now']));

test('首次打卡口径下，失败的不能再补，只有未反馈的还能成功', async () => {
	await unitFigures(
		db,
		{ 410505: { due: 100, paid: 90, outstanding: 5, firstAttemptPaid: 80 }, 410526: { due: 100 } },
		{ month: 202309 },
	);
	expect(await ladder('410505', 202309)).toEqual(['0 2 now', '5 2 limit']);
});

test('没有发放任务的单位没有可算的', async () => {
	await unitFigures(db, { 410526: { due: 100 } }, { month: 202308 });
	expect(await ladder('410505', 202308)).toEqual([]);
});
