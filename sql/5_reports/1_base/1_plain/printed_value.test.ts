import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printRate } from '../../../../analytics/contract/print.ts';
import { loaded } from '../../../../tests/world.ts';

test.each([
	['99.99% 不分更高的', 9999, 10_000, 99_998, 100_000, 100, true],
	['100% 只是它自己', 1, 1, 99_999, 100_000, 100, false],
	['四舍五入到两位', 12_345, 100_000, 1235, 10_000, 100, true],
	['0.3‰', 3, 10_000, 301, 1_000_000, 1000, true],
	['0.3‰ 和 0.31‰', 3, 10_000, 306, 1_000_000, 1000, false],
	['0 只是它自己', 0, 5, 1, 100_000_000, 1000, false],
	['0.01‰ 和 0.01‰以下', 1, 100_000, 1, 1_000_000, 1000, false],
])('%s', async (_, top, bottom, otherTop, otherBottom, whole, isSame) => {
	const db = await loaded();
	const [row] = await db.rows(
		`select printed_value($top::bigint, $bottom::bigint, $whole) = printed_value($otherTop::bigint, $otherBottom::bigint, $whole)
			as is_same`,
		{ top, bottom, otherTop, otherBottom, whole },
	);
	expect(row).toEqual({ is_same: isSame });
});

test('没有分母的没有值', async () => {
	const db = await loaded();
	expect(await db.rows('select printed_value(0, 0, 100) as found')).toEqual([{ found: null }]);
});

test('印得一样的就是一样，和印数字的规则一致', async () => {
	const db = await loaded();
	const rates = fc
		.sample(
			fc.record({ bottom: fc.integer({ min: 1, max: 40_000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
			400,
		)
		.map(({ bottom, part }) => ({ top: Math.round(part * bottom), bottom }));
	const found = await db.rows(
		`select printed_value(top, bottom, 100)::double as percent, printed_value(top, bottom, 1000)::double as permille
		from (select unnest(from_json($rates, '[{"top":"BIGINT","bottom":"BIGINT"}]'), recursive := true))`,
		{ rates: JSON.stringify(rates) },
	);
	const words = (unit: 'percent' | 'permille') =>
		rates.map(({ top, bottom }) => printRate({ numerator: top, denominator: bottom }, unit));
	for (const unit of ['percent', 'permille'] as const) {
		const printed = new Map(words(unit).map((word, index) => [word, found[index]?.[unit]]));
		expect(words(unit).map((word) => printed.get(word))).toEqual(found.map((row) => row[unit]));
		expect(new Set(printed.values()).size).toBe(printed.size);
	}
});
