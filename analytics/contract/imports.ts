import * as z from 'zod/mini';
import { integer } from './query.ts';
import { Withdrawn } from './withdrawals.ts';

const counts = {
	rows: z.int(),
	loaded: z.int(),
	duplicate: z.int(),
	corrected: z.int(),
	rejected: z.int(),
	skipped: z.int(),
	/** Part of `loaded`: rows that wait for their payment, slip, region or original. */
	unmatched: z.int(),
};

/** One table taken in (a file, or a sheet of one), as `ingest --json` says it. */
export const ImportedFile = z.object({
	path: z.string(),
	sheet: z.nullable(z.string()),
	kind: z.nullable(z.string()),
	status: z.enum(['loaded', 'already-loaded', 'rejected']),
	reason: z.nullable(z.string()),
	...counts,
	rejects: z.nullable(z.string()),
});

export const IngestResult = z.object({ files: z.array(ImportedFile), totals: z.object(counts) });

/** GET /api/imports: what was taken in, newest first. */
export const ImportRecord = z.extend(ImportedFile, {
	id: z.int(),
	/** File name as received, without its folder. */
	name: z.string(),
	sha256: z.string(),
	receivedAt: z.string(),
	warnings: z.array(z.string()),
	/** One that was taken back is `withdrawn`, and says when and why. */
	status: z.enum(['loaded', 'already-loaded', 'rejected', 'withdrawn']),
	withdrawal: z.nullable(z.object({ at: z.string(), reason: z.string() })),
});
export const ImportsQuery = z.object({
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 200), 50),
	kind: z.optional(z.string().check(z.maxLength(20))),
	status: z.optional(z.enum(['loaded', 'already-loaded', 'rejected', 'withdrawn'])),
});
export const Imports = z.object({ total: z.int(), rows: z.array(ImportRecord), next: z.nullable(z.string()) });

/** What an export can be. */
export const Kind = z.enum([
	'slip',
	'payment',
	'feedback',
	'refund',
	'push',
	'region',
	'project',
	'target',
	'benchmark',
]);

/** POST or PUT /api/imports: the file is the body; its kind is named only where the header alone does not tell. */
export const UploadQuery = z.object({
	name: z.string().check(z.minLength(1), z.maxLength(255)),
	kind: z.optional(Kind),
});

/** POST /api/local/ingest: files and folders of the server's own machine, absolute paths. */
export const LocalIngest = z.object({
	paths: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
	kind: z._default(z.nullable(Kind), null),
	dryRun: z._default(z.boolean(), false),
});

export const ImportQuery = z.object({ id: integer(1, 2_000_000_000) });

/** GET /api/imports/:id/rejects: counts of all, and the first `limit` rows. */
export const RejectsQuery = z.extend(ImportQuery, { limit: z._default(integer(1, 1000), 200) });

/** GET /api/imports/:id/rejects: the rejected rows, grouped and (masked) one by one. */
export const Rejects = z.object({
	id: z.int(),
	name: z.string(),
	groups: z.array(z.object({ column: z.nullable(z.string()), reason: z.string(), count: z.int() })),
	rows: z.array(z.object({ line: z.int(), column: z.nullable(z.string()), reason: z.string(), raw: z.string() })),
});

/** Progress of a job: which step, how much of how much. */
export const Progress = z.object({ step: z.string(), done: z.number(), of: z.number() });

/** Long work answers 202 with this (POST /api/imports, …/withdrawal); GET /api/jobs/:id answers it too. */
export const Job = z.object({
	id: z.string(),
	kind: z.enum(['ingest', 'withdrawal']),
	state: z.enum(['waiting', 'running', 'done', 'failed']),
	progress: z.nullable(Progress),
	/** What a job of kind `ingest` did. */
	result: z.nullable(IngestResult),
	/** What a job of kind `withdrawal` did. */
	withdrawn: z.optional(Withdrawn),
	message: z.nullable(z.string()),
	address: z.string(),
});

/** GET /api/jobs/:id */
export const JobQuery = z.object({ id: z.uuid() });

/** RFC 9457 problem document; `detail` is Chinese and fit to show. */
export const Problem = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string(),
	requestId: z.optional(z.string()),
});

export type ImportedFile = z.infer<typeof ImportedFile>;
export type IngestResult = z.infer<typeof IngestResult>;
export type ImportRecord = z.infer<typeof ImportRecord>;
export type Imports = z.infer<typeof Imports>;
export type Rejects = z.infer<typeof Rejects>;
export type Progress = z.infer<typeof Progress>;
export type Job = z.infer<typeof Job>;
export type Problem = z.infer<typeof Problem>;
