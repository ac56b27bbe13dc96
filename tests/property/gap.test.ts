import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GapDimension, indicators } from '../../analytics/contract/index.ts';
import { gap } from '../../analytics/reports/gap.ts';
import { wholeCity } from '../../analytics/visible.ts';
import { given } from '../world.ts';
import { cityOf } from './city.ts';
import { expected } from './model/count.ts';
import { question } from './question.ts';
import { patience, runs } from './runs.ts';

type Answer = NonNullable<Awaited<ReturnType<typeof gap>>>;

/** Parts of each dimension, and causes with the allowance, add up to the gap in whole numbers. */
function expectSums({ gap: { numerator, denominator }, benchmark, causes, allowance, parts, isCity }: Answer) {
	if (denominator === 0) return;
	expect(causes.reduce((sum, one) => sum + one.gap, allowance)).toBe(numerator);
	for (const one of causes) expect(one.gap).toBe(one.count * benchmark.denominator);
	for (const dimension of GapDimension.options) {
		if (dimension === 'region' && !isCity) continue;
		const own = parts.filter((part) => part.dimension === dimension);
		expect(
			own.reduce((sum, part) => sum + part.contribution.numerator, 0),
			dimension,
		).toBe(numerator);
		for (const part of own) expect(part.contribution.denominator).toBe(denominator);
	}
}

test(
	'每个单位、每项指标、每个时点：各维度的贡献、各组成部分都正好加成差距，未成功等于逐条数出来的',
	() =>
		fc.assert(
			fc.asyncProperty(
				cityOf(10),
				question,
				fc.constantFrom(...indicators.map(({ id }) => id)),
				fc.constantFrom(1, 2, 100),
				async (rows, { month = 202301, scope = 'month', at }, indicator, limit) => {
					const db = await given(rows);
					const text = `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
					const counts = expected(rows, { month, scope, at });
					for (const region of ['419900', '419901', '419902', '419903']) {
						const found = await gap(db, wholeCity, { month: text, scope, at, region, indicator, limit });
						if (!found) throw new Error(`${region} is not there`);
						const own = counts[region === '419900' ? 'city||' : `region||${region}`];
						expect(found.due).toBe(own?.due ?? 0);
						const left = found.causes.find(({ cause }) => cause === 'outstanding');
						if (left) expect(left.count).toBe(own?.outstanding ?? 0);
						expectSums(found);
					}
				},
			),
			runs(12),
		),
	patience,
);
