import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';
import { octoberBenchmarks, octoberRegions, octoberUnits } from '../../../tests/world/october.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({ regions: octoberRegions, benchmarks: octoberBenchmarks });
	await unitFigures(db, octoberUnits);
	await unitFigures(
		db,
		{
			410502: { due: 1000, outstanding: 0, pushed: 1000, card: 999 },
			410505: { due: 1000, paid: 990, outstanding: 10, pushed: 900 },
			410526: { due: 1000 },
		},
		{ scope: 'ytd' },
	);
});

const cells = (indicator: string, scope: string) =>
	db.rows(
		`select name, round(cell.multiple, 1) as multiple, cell.step as step from matrix_cell(202310)
		where indicator = $indicator and scope = $scope and is_lagging`,
		{ indicator, scope },
	);

test('缺口是基准的几倍，分三档', async () =>
	expect(await cells('successRate', 'month')).toEqual([
		{ name: '市本级', multiple: 2.7, step: 2 },
		{ name: '文峰区', multiple: 1.8, step: 1 },
		{ name: '殷都区', multiple: 27.7, step: 3 },
		{ name: '滑县', multiple: 5.5, step: 3 },
		{ name: '林州市', multiple: 4.3, step: 2 },
	]));

test('遗留率的倍数是两个率之比', async () =>
	expect(await cells('leftoverRate', 'ytd')).toEqual([{ name: '殷都区', multiple: 3, step: 2 }]));

test('基准没有缺口时没有倍数，落后仍归最深一档', async () => {
	await db.run(
		`insert into raw_benchmark by name
		select 202312 as month, 'month' as scope, 'successRate' as indicator, 100000000 as province_e8`,
	);
	await unitFigures(db, { 410505: { due: 10, paid: 9 } }, { month: 202312 });
	const rows = await db.rows(
		"select cell from matrix_cell(202312) where key = '410505' and indicator = 'successRate' and scope = 'month'",
	);
	expect(rows).toEqual([
		{ cell: { value: { numerator: 9, denominator: 10 }, is_lagging: true, multiple: null, step: 3 } },
	]);
});

test('只列通报用来判断的五项', async () => {
	const rows = await db.rows(
		"select indicator, scope from matrix_cell(202310) where key = '410505' order by rule_place",
	);
	expect(rows.map(({ indicator, scope }) => `${String(scope)} ${String(indicator)}`)).toEqual([
		...['month successRate', 'ytd successRate', 'ytd leftoverRate', 'ytd cardShare', 'ytd pushRate'],
	]);
});

test('全市、全省都比的，写明宽的那个是谁的', async () => {
	const heads = async (provinceE8: number) => {
		const own = await given({
			benchmarks: [{ month: 202310, scope: 'ytd', indicator: 'leftoverRate', province: provinceE8 }],
		});
		await unitFigures(own, { 419901: { due: 100, outstanding: 1 }, 419902: { due: 900 } }, { scope: 'ytd' });
		const [row] = await own.rows(
			"select is_province, benchmark from matrix_cell(202310) where indicator = 'leftoverRate' and key = '419901'",
		);
		return row;
	};
	expect(await heads(500_000)).toMatchObject({ is_province: true, benchmark: { numerator: 500_000 } });
	expect(await heads(50_000)).toMatchObject({ is_province: false, benchmark: { numerator: 1, denominator: 1000 } });
});
