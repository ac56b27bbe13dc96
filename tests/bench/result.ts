import { z } from 'zod';

/** One line of the table: what was measured, what it should reach, and what came out. */
export const Result = z.object({
	what: z.string(),
	goal: z.string(),
	measured: z.string(),
	/** Null where there is no goal. */
	isReached: z.boolean().nullable(),
	/** Where the time or the memory goes, in a sentence; printed below the table where the goal is not reached. */
	why: z.string().default(''),
});

export type Result = z.infer<typeof Result>;

/** What is measured on: the size of the city, and the folder that everything is made in. */
export type Bench = { scale: number; folder: string };

/** A part of the benchmark, by the name that --only takes. */
export type Measure = (bench: Bench) => Promise<z.input<typeof Result>[]>;

/** Runs something and gives what it gave, and the milliseconds it took. */
export async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
	const from = performance.now();
	const value = await work();
	return { value, ms: performance.now() - from };
}

/** The value that a part of all values doesn't exceed; 0.5 is the median. */
export function quantile(values: readonly number[], part: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The median time of several runs. */
export async function medianOf(runs: number, work: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < runs; run++) times.push((await timed(work)).ms);
	return quantile(times, 0.5);
}

export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
export const millis = (ms: number) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
export const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;

/** Says on stderr what is being done. */
export function say(text: string): void {
	process.stderr.write(`${text}\n`);
}
