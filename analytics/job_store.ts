import * as z from 'zod/mini';
import type { DatabaseSync } from '../ingest/state.ts';
import { IngestResult, Job } from './contract/index.ts';

const Stored = z.object({
	id: z.string(),
	kind: Job.shape.kind,
	name: z.string(),
	state: Job.shape.state,
	result: z.nullable(z.string()),
	message: z.nullable(z.string()),
	changedAt: z.string(),
});

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
			result: job.result && JSON.stringify(job.result),
			message: job.message,
			changedAt: job.changedAt,
		});
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
	return {
		...job,
		progress: null,
		result: result === null ? null : IngestResult.parse(JSON.parse(result)),
		address: `/api/jobs/${job.id}`,
	};
}

/** Jobs that a process did not live to end have failed. */
export function failUnfinished(state: DatabaseSync): void {
	state
		.prepare("update job set state = 'failed', message = ? where state in ('waiting', 'running')")
		.run('服务重启，导入中断；再次导入即可，不会重复计数');
}
