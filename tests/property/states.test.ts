import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refresh } from '../../analytics/refresh.ts';
import type { Connection } from '../../sql/database.server.ts';
import { type Counts, given, load, type Question } from '../world.ts';
import { cityOf, instant } from './city.ts';
import { expected } from './model/count.ts';
import { split, spread } from './splits.ts';
import { stored } from './stored.ts';

// Each run is a city of up to ten families of slips: 20 runs are up to 200 of them, the long form 10,000.
const isLong = process.env.YIKATONG_LONG === '1';
const runs = { numRuns: isLong ? 1000 : 20, ...(isLong ? {} : { seed: 202310 }) };
const patience = isLong ? 6 * 3_600_000 : 600_000;

const months = [202212, 202301, 202302];
const question: fc.Arbitrary<Question> = fc.record({
	month: fc.constantFrom(...months),
	scope: fc.constantFrom('month', 'ytd'),
	at: fc.tuple(instant, fc.constantFrom('', '.5')).map(([text, more]) => (text.includes('.') ? text : text + more)),
});
const monthEnds = months.flatMap((month): Question[] => [
	{ month, scope: 'month' },
	{ month, scope: 'ytd' },
]);

async function expectModel(db: Connection, rows: Parameters<typeof expected>[0], questions: Question[]): Promise<void> {
	for (const one of questions) {
		const slices = await stored(db, one);
		expect(slices, JSON.stringify(one)).toEqual(expected(rows, one));
		expectSums(slices);
	}
}

/** D = S + L + P + R in every slice; the city is the sum of its regions, but for persons and projects. */
function expectSums(slices: Record<string, Counts>): void {
	for (const { due, paid, outstanding, pending, refunded } of Object.values(slices)) {
		expect(due).toBe(Number(paid) + Number(outstanding) + Number(pending) + Number(refunded));
	}
	const { persons = 0, projects, ...city } = slices['city||'] ?? {};
	const regions = Object.entries(slices).flatMap(([slice, counts]) => (slice.startsWith('region|') ? [counts] : []));
	const sum = (name: string) => regions.reduce((total, counts) => total + Number(counts[name]), 0);
	for (const [name, count] of Object.entries(city)) expect(count, name).toBe(sum(name));
	expect(persons).toBeLessThanOrEqual(sum('persons'));
	expect(persons).toBeGreaterThanOrEqual(Math.max(0, ...regions.map((counts) => Number(counts.persons))));
	expect(Number(projects ?? 0)).toBeLessThanOrEqual(sum('projects'));
}

test(
	'每个切片的每个数都等于逐条数出来的，文件怎么拆、先后如何都一样',
	() =>
		fc.assert(
			fc.asyncProperty(cityOf(10), split, fc.array(question, { maxLength: 3 }), async (rows, how, questions) => {
				const db = await given();
				for (const file of spread(rows, how)) {
					await load(db, file);
					await refresh(db);
				}
				await expectModel(db, rows, [...monthEnds, ...questions]);
			}),
			runs,
		),
	patience,
);

test(
	'再导入一次同样的记录，什么都不变',
	() =>
		fc.assert(
			fc.asyncProperty(cityOf(10), split, split, async (rows, one, other) => {
				const db = await given(...spread(rows, one));
				const verdicts = await load(db, ...spread(rows, other));
				await refresh(db);
				const count = Object.values(rows).reduce((sum, list) => sum + list.length, 0);
				expect(verdicts.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(count);
				expect(verdicts.some(({ corrected, conflict }) => corrected + conflict > 0)).toBe(false);
				await expectModel(db, rows, monthEnds);
			}),
			{ ...runs, numRuns: runs.numRuns / 5 },
		),
	patience,
);
