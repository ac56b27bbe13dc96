import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Indicators } from '#contract';

/** Where the small city lies: its export files and what is to be counted in them. */
export const secondCity = join(import.meta.dirname, 'cases', 'second-city');

/** The export files of a small city with seven units, January to May 2023. */
export const files = ['region', 'project', 'slip', 'payment', 'feedback', 'refund', 'push'].map((kind) =>
	join(secondCity, 'files', `${kind}.csv`),
);

const Counts = z.record(z.string(), z.int());

/** What an independent implementation counts in these files: periods and cut-offs, the city and each unit. */
export const cases = z
	.object({
		cases: z.array(
			z.object({
				month: z.string(),
				scope: z.enum(['month', 'ytd']),
				at: z.string().nullable(),
				total: Counts,
				rows: z.record(z.string(), Counts),
			}),
		),
	})
	.parse(JSON.parse(readFileSync(join(secondCity, 'expected.json'), 'utf8'))).cases;

export type Case = (typeof cases)[number];

/** The counts of an answer that a case speaks of, in the shape of the case. */
export function countsIn(answer: Indicators, like: Case): Pick<Case, 'total' | 'rows'> {
	const only = (figures: Indicators['total'], counts: Record<string, number>) => {
		const known = new Map(Object.entries(figures));
		return Object.fromEntries(Object.keys(counts).map((name) => [name, Number(known.get(name))]));
	};
	return {
		total: only(answer.total, like.total),
		rows: Object.fromEntries(answer.rows.map((row) => [row.key, only(row, like.rows[row.key] ?? {})])),
	};
}

/** A case as a question's parameters. */
export function questionOf({ month, scope, at }: Case): { month: string; scope: string; at?: string } {
	return { month, scope, ...(at === null ? {} : { at }) };
}

/** An empty folder, and what removes it. */
export function temporaryFolder(): { path: string; remove(): void } {
	const path = mkdtempSync(join(tmpdir(), 'yikatong-test-'));
	return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
