import * as z from 'zod/mini';
import { Backup } from './backups.ts';
import { Freeze } from './freezes.ts';
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
	/** What the office should know of it though it was taken in, in Chinese. */
	warnings: z._default(z.array(z.string()), []),
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
	/** One that was taken back is `withdrawn`, and says when and why. */
	status: z.enum(['loaded', 'already-loaded', 'rejected', 'withdrawn']),
	withdrawal: z.nullable(z.object({ at: z.string(), reason: z.string() })),
});
export const ImportsQuery = z.object({
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 200), 50),
	kind: z.optional(z.string().check(z.maxLength(20))),
	/** `partly-rejected`: loaded, but for some rows. */
	status: z.optional(z.enum(['loaded', 'already-loaded', 'rejected', 'partly-rejected', 'withdrawn'])),
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
	'fund',
	'voucher',
	'performance',
	'contract',
	'publicity',
	'card',
	'roster',
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

/** GET /api/imports/:id/rejects: counts of all, and rows of all groups or one (its number), `limit` after a line. */
export const RejectsQuery = z.extend(ImportQuery, {
	group: z.optional(integer(1, 100_000)),
	after: z._default(integer(0, 2_000_000_000), 0),
	limit: z._default(integer(1, 1000), 200),
});

/** GET /api/imports/:id/rejects: the rejected rows, grouped by reason, and (masked) one by one. */
export const Rejects = z.object({
	id: z.int(),
	name: z.string(),
	/** Address of the reject file. */
	file: z.nullable(z.string()),
	/** Most frequent first. */
	groups: z.array(z.object({ number: z.int(), column: z.nullable(z.string()), reason: z.string(), count: z.int() })),
	rows: z.array(z.object({ line: z.int(), column: z.nullable(z.string()), reason: z.string(), raw: z.string() })),
	/** `after` of the next rows; null when there are no more. */
	next: z.nullable(z.int()),
});

/** Progress of a job: which step, how much of how much. */
export const Progress = z.object({ step: z.string(), done: z.number(), of: z.number() });

/** Long work answers 202 with this (POST /api/imports, …/withdrawal, /api/freezes/:month); GET /api/jobs/:id answers it too. */
export const Job = z.object({
	id: z.string(),
	kind: z.enum(['ingest', 'withdrawal', 'freeze', 'backup']),
	/** What it works on, as people call it: the name of a file. */
	name: z.string(),
	state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
	progress: z.nullable(Progress),
	/** What a job of kind `ingest` did. */
	result: z.nullable(IngestResult),
	/** What a job of kind `withdrawal` did. */
	withdrawn: z.optional(Withdrawn),
	/** What a job of kind `freeze` published. */
	frozen: z.optional(Freeze),
	/** What a job of kind `backup` wrote. */
	saved: z.optional(Backup),
	message: z.nullable(z.string()),
	/** When its state changed. */
	changedAt: z.string(),
	address: z.string(),
});

/** True when nothing more will come. */
export const isOver = ({ state }: z.infer<typeof Job>): boolean => state !== 'waiting' && state !== 'running';

/** GET /api/jobs: those that wait or run, and the last that have ended, newest first. */
export const JobsQuery = z.object({ limit: z._default(integer(1, 100), 20) });
export const JobList = z.object({
	rows: z.array(Job),
	/** Folder on the server's disk from which files are taken in. */
	inbox: z.nullable(z.string()),
});

/** GET /api/jobs/:id; DELETE cancels it. */
export const JobQuery = z.object({ id: z.uuid() });

/** RFC 9457 problem document; `detail` is Chinese and fit to show. */
export const Problem = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string(),
	requestId: z.optional(z.string()),
	/** What a page does about it: ask for the second factor, the password again, a new password, a login. */
	code: z.optional(z.enum(['totp', 'step-up', 'duty', 'login'])),
});

export type ImportedFile = z.infer<typeof ImportedFile>;
export type IngestResult = z.infer<typeof IngestResult>;
export type ImportRecord = z.infer<typeof ImportRecord>;
export type Imports = z.infer<typeof Imports>;
export type Rejects = z.infer<typeof Rejects>;
export type Progress = z.infer<typeof Progress>;
export type Job = z.infer<typeof Job>;
export type JobList = z.infer<typeof JobList>;
export type Problem = z.infer<typeof Problem>;
