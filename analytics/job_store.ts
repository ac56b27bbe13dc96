import * as z from 'zod/mini';
import type { DatabaseSync } from '../ingest/state.ts';
import { IngestResult, Job } from './contract/index.ts';

const Stored = z.object({
	id: z.string(),
	state: Job.shape.state,
	result: z.nullable(z.string()),
	message: z.nullable(z.string()),
});

/** Keeps a job's state, result and message; `at` is when that changed, Shanghai time. */
export function storeJob(state: DatabaseSync, job: Job, at: string): void {
	state
		.prepare(
			`
			insert into job (id, kind, state, result, message, changed_at) values ($id, $kind, $state, $result, $message, $at)
			on conflict (id) do update set state = $state, result = $result, message = $message, changed_at = $at`,
		)
		.run({
			id: job.id,
			kind: job.kind,
			state: job.state,
			result: job.result && JSON.stringify(job.result),
			message: job.message,
			at,
		});
}

/** A job of an earlier process. */
export function storedJob(state: DatabaseSync, id: string): Job | undefined {
	const row = state.prepare('select id, state, result, message from job where id = ?').get(id);
	if (!row) return undefined;
	const { result, ...job } = Stored.parse(row);
	return {
		...job,
		kind: 'ingest',
		progress: null,
		result: result === null ? null : IngestResult.parse(JSON.parse(result)),
		address: `/api/jobs/${id}`,
	};
}

/** Jobs that a process did not live to end have failed. */
export function failUnfinished(state: DatabaseSync): void {
	state
		.prepare("update job set state = 'failed', message = ? where state in ('waiting', 'running')")
		.run('服务重启，导入中断；再次导入即可，不会重复计数');
}
