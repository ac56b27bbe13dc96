import { expect, test } from 'vitest';
import type { Rows } from '../../../tests/world.ts';
import { given } from '../../../tests/world.ts';
import { type UnitCounts, unitFigures } from '../../../tests/world/unit_figures.ts';

type Asked = { indicator?: string; scope?: 'month' | 'ytd'; benchmarks?: Rows['benchmarks'] };

async function standing(
	units: Record<string, UnitCounts>,
	{ indicator = 'successRate', scope = 'month', benchmarks = [] }: Asked,
) {
	const db = await given({ benchmarks });
	await unitFigures(db, units, { scope });
	const rows = await db.rows(
		`select name, is_lagging, is_fallback, against, to_benchmark::integer as more
		from unit_standing where indicator = $indicator and (denominator > 0 or is_city)`,
		{ indicator },
	);
	return Object.fromEntries(rows.map(({ name, ...row }) => [String(name), row]));
}

/** 全省平均 in parts of 100,000,000. */
const province = (e8: number, indicator = 'successRate', scope: 'month' | 'ytd' = 'month') => ({
	benchmarks: [{ month: 202310, scope, indicator, province: e8 }],
	indicator,
	scope,
});

test('当月发放成功率与全省平均比', async () => {
	const units = { 419901: { due: 10_000, paid: 9_994 }, 419902: { due: 10_000, paid: 9_993 } };
	expect(await standing(units, province(99_940_000))).toEqual({
		安东市: { is_lagging: true, is_fallback: false, against: 'province', more: 1 },
		甲县: { is_lagging: false, is_fallback: false, against: 'province', more: 0 },
		乙县: { is_lagging: true, is_fallback: false, against: 'province', more: 1 },
	});
});

test('落后比较用未取整的值：显示都是99.94%，也分得出落后', async () => {
	const units = { 419901: { due: 1_000_000, paid: 999_399 }, 419902: { due: 1_000_000, paid: 999_401 } };
	const rows = await standing(units, province(99_940_000));
	expect(rows).toMatchObject({ 甲县: { is_lagging: true, more: 1 }, 乙县: { is_lagging: false, more: 0 } });
});

test('没有全省平均时与全市比，并注明', async () => {
	const units = { 419901: { due: 100, paid: 99 }, 419902: { due: 100, paid: 97 } };
	expect(await standing(units, {})).toEqual({
		安东市: { is_lagging: false, is_fallback: true, against: 'province', more: 0 },
		甲县: { is_lagging: false, is_fallback: true, against: 'province', more: 0 },
		乙县: { is_lagging: true, is_fallback: true, against: 'province', more: 1 },
	});
});

test('累计发放成功率与全市平均比，不看全省', async () => {
	const units = { 419901: { due: 100, paid: 99 }, 419902: { due: 100, paid: 97 } };
	const rows = await standing(units, province(99_990_000, 'successRate', 'ytd'));
	expect(rows).toMatchObject({
		甲县: { is_lagging: false, against: 'city' },
		乙县: { is_lagging: true, against: 'city' },
	});
});

test('遗留率要同时高于全市和全省才落后', async () => {
	const units = {
		419901: { due: 10_000, paid: 9_995, outstanding: 5 },
		419902: { due: 10_000, paid: 9_998, outstanding: 2 },
		419903: { due: 10_000, paid: 10_000 },
	};
	const rows = await standing(units, province(10_000, 'leftoverRate', 'ytd'));
	expect(rows).toEqual({
		安东市: { is_lagging: true, is_fallback: false, against: 'both', more: 4 },
		甲县: { is_lagging: true, is_fallback: false, against: 'both', more: 3 },
		乙县: { is_lagging: false, is_fallback: false, against: 'both', more: 0 },
		开发区: { is_lagging: false, is_fallback: false, against: 'both', more: 0 },
	});
});

test('全省的遗留率比全市高时，高于全省才落后', async () => {
	const units = {
		419901: { due: 10_000, paid: 9_995, outstanding: 5 },
		419902: { due: 10_000, paid: 9_991, outstanding: 9 },
		419903: { due: 10_000, paid: 10_000 },
	};
	const rows = await standing(units, province(60_000, 'leftoverRate', 'ytd'));
	expect(rows).toMatchObject({ 甲县: { is_lagging: false, more: 0 }, 乙县: { is_lagging: true, more: 3 } });
});

test('社保卡占比率、推送率与全市平均比', async () => {
	const units = { 419901: { due: 100, card: 90, pushed: 100 }, 419902: { due: 100, card: 100, pushed: 80 } };
	const cards = await standing(units, { indicator: 'cardShare', scope: 'ytd' });
	expect(cards).toMatchObject({ 甲县: { is_lagging: true, more: 5 }, 乙县: { is_lagging: false, more: 0 } });
	const pushes = await standing(units, { indicator: 'pushRate', scope: 'ytd' });
	expect(pushes).toMatchObject({ 甲县: { is_lagging: false, more: 0 }, 乙县: { is_lagging: true, more: 10 } });
});

test('没有发放任务的单位不落后，也没有达标还差', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 0 }, 419902: { due: 10, paid: 9 } });
	const rows = await db.rows(
		"select is_lagging, to_benchmark from unit_standing where indicator = 'successRate' and key in ('419901', '419903')",
	);
	expect(rows).toEqual([
		{ is_lagging: false, to_benchmark: null },
		{ is_lagging: false, to_benchmark: null },
	]);
});

test('每项指标、每个期间各有一条比较规则', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10 } });
	await unitFigures(db, { 419901: { due: 10 } }, { scope: 'ytd' });
	expect(await db.rows('select 1 from unit_standing where is_city')).toHaveLength(14);
});
