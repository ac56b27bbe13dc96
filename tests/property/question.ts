import fc from 'fast-check';
import { expect } from 'vitest';
import type { Connection } from '../../sql/database.server.ts';
import type { Counts, Question } from '../world.ts';
import type { Rows } from '../world/rows.ts';
import { instant } from './city.ts';
import { expected } from './model/count.ts';
import { stored } from './stored.ts';

/** The months in which something happens in a city. */
const months = [202212, 202301, 202302];

/** A period at any instant, on the dot of an event or just after it. */
export const question: fc.Arbitrary<Question> = fc.record({
	month: fc.constantFrom(...months),
	scope: fc.constantFrom('month', 'ytd'),
	at: fc
		.tuple(instant, fc.boolean())
		.map(([text, isAfter]) => (isAfter && !text.includes('.') ? `${text}.000001` : text)),
});

export const monthEnds = months.flatMap((month): Question[] => [
	{ month, scope: 'month' },
	{ month, scope: 'ytd' },
]);

/** Every figure of every slice is what counting the records one by one gives. */
export async function expectModel(db: Connection, rows: Rows, questions: readonly Question[]): Promise<void> {
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
	const { persons = 0, projects = 0, reissue_slips = 0, ...city } = slices['city||'] ?? {};
	const regions = Object.entries(slices).flatMap(([slice, counts]) => (slice.startsWith('region|') ? [counts] : []));
	const sum = (name: string) => regions.reduce((total, counts) => total + Number(counts[name]), 0);
	const most = (name: string) => Math.max(0, ...regions.map((counts) => Number(counts[name])));
	for (const [name, count] of Object.entries(city)) expect(count, name).toBe(sum(name));
	// A unit without a task of its own has no slice, and yet may have slips of re-issues.
	expect(reissue_slips).toBeGreaterThanOrEqual(sum('reissue_slips'));
	for (const [name, count] of [
		['persons', persons],
		['projects', projects],
	] as const) {
		expect(count, name).toBeLessThanOrEqual(sum(name));
		expect(count, name).toBeGreaterThanOrEqual(most(name));
	}
}
