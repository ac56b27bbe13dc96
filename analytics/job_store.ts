import * as z from 'zod/mini';
import type { DatabaseSync } from '../ingest/state.ts';
import { Backup, Freeze, IngestResult, Job, Withdrawn } from './contract/index.ts';

const Stored = z.object({
	id: z.string(),
	kind: Job.shape.kind,
	name: z.string(),
	state: Job.shape.state,
	result: z.nullable(z.string()),
	message: z.nullable(z.string()),
	changedAt: z.string(),
});

/** What becomes of a job that its process did not live to end. */
export const cutShort = {
	ingest: '导入中断；再次导入即可，不会重复计数',
	withdrawal: '撤销中断；请在导入记录中查看该文件：仍为已载入的，再次撤销即可',
	freeze: '发布中断；请在“数字变动”页查看该月：仍未发布的，再次发布即可',
	backup: '备份中断，没有写成；再次备份即可',
} as const;

/** Keeps a job's state, result and message. */
export function storeJob(state: DatabaseSync, job: Job): void {
	state
		.prepare(
			`
			insert into job (id, kind, name, state, result, message, changed_at)
			values ($id, $kind, $name, $state, $result, $message, $changedAt)
			on conflict (id) do update
			set state = $state, result = $result, message = $message, changed_at = $changedAt`,
		)
		.run({
			id: job.id,
			kind: job.kind,
			name: job.name,
			state: job.state,
			result: resultOf(job),
			message: job.message,
			changedAt: job.changedAt,
		});
}

function resultOf({ result, withdrawn, frozen, saved }: Job): string | null {
	const outcome = result ?? withdrawn ?? frozen ?? saved;
	return outcome ? JSON.stringify(outcome) : null;
}

const stored = 'select id, kind, name, state, result, message, changed_at as changedAt from job';

/** A job of an earlier process. */
export function storedJob(state: DatabaseSync, id: string): Job | undefined {
	const row = state.prepare(`${stored} where id = ?`).get(id);
	return row && jobOf(row);
}

/** The last jobs that were submitted, newest first. */
export function lastJobs(state: DatabaseSync, limit: number): Job[] {
	return state.prepare(`${stored} order by rowid desc limit ?`).all(limit).map(jobOf);
}

function jobOf(row: Record<string, unknown>): Job {
	const { result, ...job } = Stored.parse(row);
	const outcome: unknown = result === null ? null : JSON.parse(result);
	return {
		...job,
		progress: null,
		result: job.kind === 'ingest' && outcome !== null ? IngestResult.parse(outcome) : null,
		...(job.kind === 'withdrawal' && outcome !== null ? { withdrawn: Withdrawn.parse(outcome) } : {}),
		...(job.kind === 'freeze' && outcome !== null ? { frozen: Freeze.parse(outcome) } : {}),
		...(job.kind === 'backup' && outcome !== null ? { saved: Backup.parse(outcome) } : {}),
		address: `/api/jobs/${job.id}`,
	};
}

/** Jobs that a process did not live to end have failed. */
export function failUnfinished(state: DatabaseSync): void {
	const fail = state.prepare(
		"update job set state = 'failed', message = $message where kind = $kind and state in ('waiting', 'running')",
	);
	for (const [kind, message] of Object.entries(cutShort)) fail.run({ kind, message: `服务重启，${message}` });
}
