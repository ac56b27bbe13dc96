import { setTimeout } from 'node:timers/promises';
import { type IngestResult, Job } from '../analytics/contract/index.ts';
import { Refusal } from '../analytics/refusal.ts';
import type { Running } from '../analytics/server_file.ts';
import { get } from './ask.ts';

type Asked = { paths: string[]; kind: string | null; dryRun: boolean };

/** Lets the running server load files and follows the job until it ends. */
export async function handOver(
	server: Running,
	asked: Asked,
	progress: (step: string, done: number, of: number) => void,
): Promise<IngestResult> {
	const headers = { 'content-type': 'application/json' };
	const accepted = await get(server, '/api/local/ingest', {}, { method: 'POST', headers, body: JSON.stringify(asked) });
	for (let job = Job.parse(await accepted.json()); ;) {
		if (job.state === 'done' && job.result) return job.result;
		if (job.state === 'cancelled') throw new Refusal(409, job.message ?? '已取消');
		if (job.state === 'failed') throw new Refusal(500, job.message ?? '导入没有完成');
		if (job.progress) progress(job.progress.step, job.progress.done, job.progress.of);
		await setTimeout(200);
		job = Job.parse(await (await get(server, job.address)).json());
	}
}
