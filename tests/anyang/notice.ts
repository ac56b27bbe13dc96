import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Stated = z.record(z.string(), z.union([z.number(), z.string()]));
const PartOfNotice = z.object({
	total: z.record(z.string(), z.number()),
	byRegion: z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string()]))),
	laggards: z.record(z.string(), z.array(z.string())),
	benchmarks: Stated,
});

/** The published notice for October 2023: every figure it prints, and what follows for the units it does not name. */
const Notice = z.object({
	order: z.array(z.string()),
	names: z.record(z.string(), z.string()),
	ytd: PartOfNotice.extend({
		targetsUnmet: z.object({ projects: z.array(z.string()), persons: z.array(z.string()) }),
	}),
	month: PartOfNotice,
});

export type Notice = z.infer<typeof Notice>;

/** Reads tests/cases/anyang-2023-10/expected.json. */
export function readNotice(): Notice {
	return Notice.parse(
		JSON.parse(readFileSync(new URL('../cases/anyang-2023-10/expected.json', import.meta.url), 'utf8')),
	);
}
