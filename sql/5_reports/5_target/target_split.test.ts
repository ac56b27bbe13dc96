import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { octoberRegions } from '../../../tests/world/october.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';
import type { Connection } from '../../database.server.ts';

const units = [
	'410599',
	'410502',
	'410503',
	'410505',
	'410506',
	'410522',
	'410523',
	'410526',
	'410527',
	'410581',
	'410571',
];
let db: Connection;

beforeAll(async () => {
	db = await given({ regions: octoberRegions });
});

async function weights(counts: readonly number[]): Promise<void> {
	await db.script('delete from figure; delete from figure_period');
	await unitFigures(db, Object.fromEntries(counts.map((due, place) => [units[place] ?? '', { due }])), {
		scope: 'ytd',
		month: 202212,
	});
}

type Part = { key: string; part: number; numerator: number; denominator: number; is_fixed: boolean };

async function split(total: number, fixed: readonly { key: string; value: number }[] = []): Promise<Part[]> {
	const rows = await db.rows(
		`select key, part::double as part, is_fixed, coalesce(exact.numerator, 0)::double as numerator,
			coalesce(exact.denominator, 1)::double as denominator
		from target_split(2023, 'persons', $total::bigint, $fixed::varchar)`,
		{ total, fixed: JSON.stringify(fixed) },
	);
	return rows.map((row) => ({
		key: String(row.key),
		part: Number(row.part),
		numerator: Number(row.numerator),
		denominator: Number(row.denominator),
		is_fixed: row.is_fixed === true,
	}));
}

const byKey = (parts: Part[]) => Object.fromEntries(parts.map(({ key, part }) => [key, part]));

test('余数大的先得；余数相同的，排在前面的单位先得', async () => {
	await weights([1, 1, 1]);
	const parts = await split(5);
	expect(parts.slice(0, 3).map(({ part }) => part)).toEqual([2, 2, 1]);
	expect(parts.slice(3).every(({ part }) => part === 0)).toBe(true);
	await weights([6, 3, 1]);
	expect((await split(11)).slice(0, 3).map(({ part }) => part)).toEqual([7, 3, 1]);
});

test('改了的单位保持不变，其余的在剩下的单位之间重新分', async () => {
	await weights([6, 3, 1]);
	expect(byKey(await split(100, [{ key: '410599', value: 20 }]))).toMatchObject({ 410599: 20, 410502: 60, 410503: 20 });
});

test('剩下的单位上年都是零时，平均分', async () => {
	await weights([6]);
	const parts = await split(30, [{ key: '410599', value: 10 }]);
	expect(parts.map(({ part }) => part)).toEqual([10, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
});

test('各部分之和恰为总数，每部分与精确值相差不到1，完成数多的不少分，改的先后不影响结果', () =>
	fc.assert(
		fc.asyncProperty(
			fc.array(fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 600_000 })), { minLength: 11, maxLength: 11 }),
			fc.nat({ max: 3_000_000 }),
			fc.uniqueArray(fc.record({ at: fc.nat({ max: 10 }), value: fc.nat({ max: 1000 }) }), {
				selector: ({ at }) => at,
				maxLength: 10,
			}),
			async (counts, extra, chosen) => {
				await weights(counts);
				const fixed = chosen.map(({ at, value }) => ({ key: units[at] ?? '', value }));
				const total = fixed.reduce((sum, { value }) => sum + value, extra);
				const parts = await split(total, fixed);
				expect(parts.reduce((sum, { part }) => sum + part, 0)).toBe(total);
				for (const one of parts) {
					if (one.is_fixed) expect(fixed).toContainEqual({ key: one.key, value: one.part });
					else expect(Math.abs(one.part * one.denominator - one.numerator)).toBeLessThan(one.denominator);
				}
				expect(await split(total, fixed.toReversed())).toEqual(parts);
				const free = parts.filter(({ is_fixed }) => !is_fixed);
				for (const a of free)
					for (const b of free) if (a.numerator > b.numerator) expect(a.part).toBeGreaterThanOrEqual(b.part);
			},
		),
		{ numRuns: 40 },
	));
