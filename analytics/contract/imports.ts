import { z } from 'zod';

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
	sheet: z.string().nullable(),
	kind: z.string().nullable(),
	status: z.enum(['loaded', 'already-loaded', 'rejected']),
	reason: z.string().nullable(),
	...counts,
	rejects: z.string().nullable(),
});

export const IngestResult = z.object({ files: z.array(ImportedFile), totals: z.object(counts) });

/** GET /api/imports: what was taken in, newest first. */
export const ImportRecord = ImportedFile.extend({
	id: z.int(),
	/** File name as received, without its folder. */
	name: z.string(),
	sha256: z.string(),
	receivedAt: z.string(),
	warnings: z.array(z.string()),
});
export const ImportsQuery = z.object({
	cursor: z.string().max(200).optional(),
	limit: z.coerce.number().int().min(1).max(200).default(50),
	kind: z.string().max(20).optional(),
	status: z.enum(['loaded', 'already-loaded', 'rejected']).optional(),
});
export const Imports = z.object({ total: z.int(), rows: z.array(ImportRecord), next: z.string().nullable() });

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
export const UploadQuery = z.object({ name: z.string().min(1).max(255), kind: Kind.optional() });

/** POST /api/local/ingest: files and folders of the server's own machine, absolute paths. */
export const LocalIngest = z.object({
	paths: z.array(z.string().min(1)).min(1),
	kind: Kind.nullable().default(null),
	dryRun: z.boolean().default(false),
});

export const ImportQuery = z.object({ id: z.coerce.number().int().min(1).max(2_000_000_000) });

/** GET /api/imports/:id/rejects: counts of all, and the first `limit` rows. */
export const RejectsQuery = ImportQuery.extend({ limit: z.coerce.number().int().min(1).max(1000).default(200) });

/** GET /api/imports/:id/rejects: the rejected rows, grouped and (masked) one by one. */
export const Rejects = z.object({
	id: z.int(),
	name: z.string(),
	groups: z.array(z.object({ column: z.string().nullable(), reason: z.string(), count: z.int() })),
	rows: z.array(z.object({ line: z.int(), column: z.string().nullable(), reason: z.string(), raw: z.string() })),
});

/** Progress of a job: which step, how much of how much. */
export const Progress = z.object({ step: z.string(), done: z.number(), of: z.number() });

/** POST /api/imports?name= (the file as the body) answers 202 with this; GET /api/jobs/:id answers it too. */
export const Job = z.object({
	id: z.string(),
	kind: z.literal('ingest'),
	state: z.enum(['waiting', 'running', 'done', 'failed']),
	progress: Progress.nullable(),
	result: IngestResult.nullable(),
	message: z.string().nullable(),
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
	requestId: z.string().optional(),
});

export type ImportedFile = z.infer<typeof ImportedFile>;
export type IngestResult = z.infer<typeof IngestResult>;
export type ImportRecord = z.infer<typeof ImportRecord>;
export type Imports = z.infer<typeof Imports>;
export type Rejects = z.infer<typeof Rejects>;
export type Progress = z.infer<typeof Progress>;
export type Job = z.infer<typeof Job>;
export type Problem = z.infer<typeof Problem>;
