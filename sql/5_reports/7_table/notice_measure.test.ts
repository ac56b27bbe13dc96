import { expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';
import { octoberBenchmarks, octoberRegions, octoberUnits } from '../../../tests/world/october.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

const of = (db: Connection, indicator: string, far = 500_000) =>
	db.rows(
		`select name, is_city, value, is_best, is_lagging, is_far, has_task
		from notice_measure(202310, timestamp '2023-11-01', $far::bigint, 100000)
		where indicator = $indicator and scope = 'month'`,
		{ indicator, far },
	);

const named = (rows: Record<string, unknown>[], flag: string) =>
	rows.filter((row) => row[flag] === true).map(({ name }) => name);

test('全市在前，单位按规定的顺序；成功率最高的是印得最高的，落后的对全省平均', async () => {
	const db = await given({ regions: octoberRegions, benchmarks: octoberBenchmarks });
	await unitFigures(db, octoberUnits);
	const rows = await of(db, 'successRate');
	expect(rows.slice(0, 3).map(({ name }) => name)).toEqual(['全市', '市本级', '文峰区']);
	expect(named(rows, 'is_best')).toEqual(['龙安区', '汤阴县']);
	expect(named(rows, 'is_lagging')).toEqual(['市本级', '文峰区', '殷都区', '滑县', '林州市']);
	expect(named(rows, 'is_far')).toEqual(['殷都区']);
});

test('差距不到设定的就不算悬殊，正好是设定的算', async () => {
	const db = await given({ benchmarks: [{ month: 202310, province: 99_000_000 }] });
	await unitFigures(db, { 419901: { due: 100, paid: 98 }, 419902: { due: 1000, paid: 981 }, 419903: { due: 100 } });
	expect(named(await of(db, 'successRate', 1_000_000), 'is_far')).toEqual(['甲县']);
});

test('印成99.99%的都是最高；人次最多的只认实数，相等的都列', async () => {
	const db = await given();
	await unitFigures(db, {
		419901: { due: 30_000, paid: 29_999 },
		419902: { due: 20_000, paid: 19_998 },
		419903: { due: 29_999 + 10, paid: 29_999 },
	});
	expect(named(await of(db, 'successRate'), 'is_best')).toEqual(['甲县', '乙县']);
	expect(named(await of(db, 'paid'), 'is_best')).toEqual(['甲县', '开发区']);
});

test('没有任务的单位不是最好也不落后；什么都没有时没有最多的', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10 } });
	const rows = await of(db, 'leftoverRate');
	expect(named(rows, 'is_best')).toEqual(['甲县']);
	expect(rows.find(({ name }) => name === '乙县')).toMatchObject({ has_task: false, is_lagging: false });
	expect(named(await of(db, 'outstanding'), 'is_best')).toEqual([]);
});
