import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { type UnitCounts, unitFigures } from '../../../tests/world/unit_figures.ts';

async function ranks(units: Record<string, UnitCounts>, indicator = 'successRate'): Promise<Record<string, unknown>> {
	const db = await given();
	await unitFigures(db, units);
	const rows = await db.rows('select name, rank, tied from unit_rank where indicator = $indicator', { indicator });
	return Object.fromEntries(rows.map(({ name, rank, tied }) => [name, tied ? `并列${String(rank)}` : rank]));
}

test('并列名次：1、1、3', async () =>
	expect(
		await ranks({ 419901: { due: 50, paid: 50 }, 419902: { due: 7, paid: 7 }, 419903: { due: 100, paid: 99 } }),
	).toEqual({ 安东市: null, 甲县: '并列1', 乙县: '并列1', 开发区: 3 }));

test('显示相同、未取整不同的不并列', async () =>
	expect(
		await ranks({
			419901: { due: 3_000_000, paid: 2_999_998 },
			419902: { due: 3_000_000, paid: 2_999_999 },
			419903: { due: 2, paid: 1 },
		}),
	).toEqual({ 安东市: null, 甲县: 2, 乙县: 1, 开发区: 3 }));

test('分母为0不排名，也不占名次', async () =>
	expect(await ranks({ 419901: { due: 0 }, 419902: { due: 10, paid: 9 }, 419903: { due: 10, paid: 8 } })).toEqual({
		...{ 安东市: null, 甲县: null, 乙县: 1, 开发区: 2 },
	}));

test('没有成功的单位没有推送率', async () =>
	expect(await ranks({ 419901: { due: 10, paid: 0 }, 419902: { due: 10, paid: 5 } }, 'pushRate')).toEqual({
		...{ 安东市: null, 甲县: null, 乙县: 1, 开发区: null },
	}));

test('遗留率低的在前', async () =>
	expect(
		await ranks(
			{
				419901: { due: 100, paid: 90, outstanding: 10 },
				419902: { due: 100, paid: 90, refunded: 10 },
				419903: { due: 1000, paid: 990, outstanding: 10 },
			},
			'leftoverRate',
		),
	).toEqual({ 安东市: null, 甲县: 3, 乙县: 1, 开发区: 2 }));
