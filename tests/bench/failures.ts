import { FailuresQuery, FailureSort } from '../../analytics/contract/index.ts';
import { failures as report } from '../../analytics/reports/failures.ts';
import { wholeCity } from '../../analytics/visible.ts';
import { openWarehouse } from '../../analytics/warehouse.ts';
import type { Connection } from '../../sql/database.server.ts';
import { loadedCity } from './city.ts';
import { type Measure, medianOf, millis } from './result.ts';

const filters: Record<string, Record<string, string>> = {
	none: {},
	region: { region: '410505' },
	state: { state: 'pending' },
	reason: { reason: 'F03' },
	days: { minDays: '10' },
	line: { search: '1' },
	account: { search: '0001' },
};
const depths = ['first', 'second', 'last'] as const;

/** Pages of failed records, January to October, under each filter in each order, at the start, next to it and at the end. */
export const failures: Measure = async (bench) => {
	const { path } = await loadedCity(bench, bench.scale);
	const warehouse = await openWarehouse(path, { now: () => new Date(), creates: false });
	let slowest = { ms: 0, name: '' };
	let pages = 0;
	for (const [filter, conditions] of Object.entries(filters)) {
		for (const sort of FailureSort.options) {
			const asked = { month: '2023-10', scope: 'ytd', ...conditions, sort };
			for (const depth of depths) {
				const cursor = await cursorAt(warehouse.writer, asked, depth);
				const query = FailuresQuery.parse({ ...asked, ...(cursor ? { cursor } : {}) });
				const ms = await medianOf(5, () => report(warehouse.writer, wholeCity, query));
				pages++;
				if (ms > slowest.ms) slowest = { ms, name: `${filter}, ${sort}, ${depth}` };
			}
		}
	}
	warehouse.close();
	return [
		{
			what: `page of failed records (slowest of ${pages} medians of 5: filters × sorts × depths)`,
			goal: '100 ms',
			measured: `${millis(slowest.ms)} (${slowest.name})`,
			isReached: slowest.ms <= 100,
			why: 'Counts of what the conditions can be narrowed by are made again for each page.',
		},
	];
};

/** The cursor of the page after the first, or of the one that reaches the end, by steps of the largest page. */
async function cursorAt(
	db: Connection,
	asked: Record<string, string>,
	depth: (typeof depths)[number],
): Promise<string | null> {
	if (depth === 'first') return null;
	let last: string | null = null;
	for (;;) {
		const limit = depth === 'second' ? '15' : '500';
		const query = FailuresQuery.parse({ ...asked, limit, ...(last ? { cursor: last } : {}) });
		const next: string | null = (await report(db, wholeCity, query))?.next ?? null;
		if (next === null) return last;
		last = next;
		if (depth === 'second') return last;
	}
}
