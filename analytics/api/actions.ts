import { basename, join } from 'node:path';
import express, { type Response } from 'express';
import * as z from 'zod/mini';
import { ImportQuery, Job, JobQuery, LocalIngest, UploadQuery } from '../contract/index.ts';
import type { Jobs } from '../jobs.ts';
import { Refusal } from '../refusal.ts';
import { rejectFile } from '../reports/rejects.ts';
import { type Action, action } from './action.ts';
import type { Context } from './endpoint.ts';
import { localCommand, sameOrigin } from './guard.ts';
import { ingestWork, type Loader, uploadWork } from './ingest_work.ts';
import { sendEvents } from './job_events.ts';
import { attach } from './route.ts';
import { safeName, takeUpload } from './upload.ts';
import { withdrawalAction } from './withdrawal_action.ts';

/** What the actions work with. */
export type Workplace = Loader & { jobs: Jobs; context: Context; secret: string };

/** Loading files and taking them back as jobs, following jobs, and the reject files that come of them. */
export function actions(place: Workplace): Action[] {
	return [...uploads(place), localIngest(place), withdrawalAction(place), ...following(place), rejectsDownload(place)];
}

function uploads(place: Workplace): Action[] {
	const { jobs, folder, secret } = place;
	return (['post', 'put'] as const).map((method) =>
		action({
			method,
			path: '/api/imports',
			summary: '上传一个文件并导入',
			query: UploadQuery,
			body: 'file',
			status: 202,
			answer: Job,
			before: [sameOrigin(secret)],
			async handle({ name, kind = null }, request, response) {
				const { path, remove } = await takeUpload(request, folder.work, name);
				accepted(response, jobs.submit(uploadWork(place, { path, remove, name: safeName(name), kind })));
			},
		}),
	);
}

function localIngest(place: Workplace): Action {
	return action({
		method: 'post',
		path: '/api/local/ingest',
		summary: '导入本机的文件或文件夹（仅供本机命令行）',
		query: z.object({}),
		body: LocalIngest,
		status: 202,
		answer: Job,
		before: [localCommand(place.secret), express.json({ limit: '1mb' })],
		handle(_query, request, response) {
			const asked = LocalIngest.safeParse(request.body);
			if (!asked.success) throw new Refusal(400, '导入请求的内容不正确');
			accepted(response, place.jobs.submit(ingestWork(place, asked.data)));
		},
	});
}

function following({ jobs }: Workplace): Action[] {
	const job = { method: 'get', query: JobQuery, status: 200 } as const;
	return [
		action({
			...job,
			path: '/api/jobs/:id',
			summary: '一个任务的进度和结果',
			answer: Job,
			handle({ id }, _request, response) {
				const found = jobs.find(id);
				if (!found) throw new Refusal(404, '没有这个任务');
				response.json(found);
			},
		}),
		action({
			...job,
			path: '/api/jobs/:id/events',
			summary: '任务的进度，逐条推送，直到结束',
			answer: 'text/event-stream',
			handle: ({ id }, _request, response) => sendEvents(response, jobs, id),
		}),
	];
}

function rejectsDownload({ context, folder }: Workplace): Action {
	return action({
		method: 'get',
		path: '/api/imports/:id/rejects.csv',
		summary: '拒收清单，按原文件的列，附行号和原因',
		query: ImportQuery,
		status: 200,
		answer: 'text/csv',
		async handle({ id }, _request, response) {
			const file = await context.read((db) => rejectFile(db, context.visible, id));
			if (!file) throw new Refusal(404, '这次导入没有拒收清单');
			attach(response, `拒收 ${file.name.replace(/\.\w+$/, '')}.csv`);
			await new Promise<void>((resolve, reject) =>
				response.sendFile(join(folder.imports, basename(file.path)), { cacheControl: false }, (fault) =>
					fault ? reject(fault) : resolve(),
				),
			);
		},
	});
}

function accepted(response: Response, job: Job): void {
	response.status(202).location(job.address).json(job);
}
