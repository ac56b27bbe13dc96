import * as z from 'zod/mini';

/** GET /api/local/doctor: what only the process that holds the database can say of it, for `yikatong doctor`. */
export const DatabaseFacts = z.object({
	/** `busy`: another process than the server holds it; `silent`: the server does not answer. */
	state: z.enum(['open', 'missing', 'damaged', 'busy', 'silent']),
	duckdb: z.nullable(z.string()),
	/** The program that has it open. */
	program: z.nullable(z.string()),
	/** Whether its tables are of another version of the program. */
	isOutdated: z.boolean(),
	/** Whether something is being loaded, taken back or published. */
	isAtWork: z.boolean(),
	/** Keys of the readings that are loaded (ingest/ledger.ts). */
	readings: z.array(z.string()),
	inbox: z.nullable(z.string()),
});

/** What one check found. */
export const Finding = z.object({
	id: z.string(),
	title: z.string(),
	status: z.enum(['ok', 'attention', 'fault']),
	/** Chinese: what was found. */
	sentence: z.string(),
	/** Chinese: what to do; null where nothing is. */
	remedy: z.nullable(z.string()),
	/** What it concerns: files, keys. */
	rows: z.array(z.string()),
});

/** `yikatong doctor --json` */
export const Doctor = z.object({
	checkedAt: z.string(),
	data: z.string(),
	isFull: z.boolean(),
	findings: z.array(Finding),
});

export type DatabaseFacts = z.infer<typeof DatabaseFacts>;
export type Finding = z.infer<typeof Finding>;
export type Doctor = z.infer<typeof Doctor>;
