import { setTimeout } from 'node:timers/promises';
import {
	type Backup,
	type Freeze,
	type IngestResult,
	Job,
	type LocalBackup,
	type Withdrawn,
} from '../analytics/contract/index.ts';
import { Refusal } from '../analytics/refusal.ts';
import type { Running } from '../analytics/server_file.ts';
import { get } from './ask.ts';

type Asked = { paths: string[]; kind: string | null; dryRun: boolean };
type Tell = (step: string, done: number, of: number) => void;

/** Lets the running server load files and follows the job until it ends. */
export async function handOver(server: Running, asked: Asked, progress: Tell): Promise<IngestResult> {
	const { result } = await follow(server, '/api/local/ingest', asked, progress);
	if (!result) throw new Refusal(500, '导入没有完成');
	return result;
}

/** Lets the running server take the file of an import back and follows the job until it ends. */
export async function handOverWithdrawal(
	server: Running,
	{ id, ...asked }: { id: number; reason: string },
	progress: Tell,
): Promise<Withdrawn> {
	const { withdrawn } = await follow(server, `/api/imports/${id}/withdrawal`, asked, progress);
	if (!withdrawn) throw new Refusal(500, '撤销没有完成');
	return withdrawn;
}

/** Lets the running server publish a month and follows the job until it ends. */
export async function handOverFreeze(
	server: Running,
	{ month, reason }: { month: string; reason: string | null },
	progress: Tell,
): Promise<Freeze> {
	const { frozen } = await follow(server, `/api/freezes/${month}`, reason === null ? {} : { reason }, progress);
	if (!frozen) throw new Refusal(500, '发布没有完成');
	return frozen;
}

/** Lets the running server write a backup and follows the job until it ends. */
export async function handOverBackup(server: Running, asked: LocalBackup, progress: Tell): Promise<Backup> {
	const { saved } = await follow(server, '/api/local/backup', asked, progress);
	if (!saved) throw new Refusal(500, '备份没有完成');
	return saved;
}

async function follow(server: Running, path: string, asked: object, progress: Tell): Promise<Job> {
	const headers = { 'content-type': 'application/json' };
	const accepted = await get(server, path, {}, { method: 'POST', headers, body: JSON.stringify(asked) });
	for (let job = Job.parse(await accepted.json()); ;) {
		if (job.state === 'done') return job;
		if (job.state === 'cancelled') throw new Refusal(409, job.message ?? '已取消');
		if (job.state === 'failed') throw new Refusal(500, job.message ?? '没有完成');
		if (job.progress) progress(job.progress.step, job.progress.done, job.progress.of);
		await setTimeout(200);
		job = Job.parse(await (await get(server, job.address)).json());
	}
}
