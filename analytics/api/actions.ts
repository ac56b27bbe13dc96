import { basename } from 'node:path';
import express, { type Response } from 'express';
import * as z from 'zod/mini';
import { isOver, Job, JobList, JobQuery, JobsQuery, LocalIngest, printCount, UploadQuery } from '../contract/index.ts';
import type { Door } from '../access/door.ts';
import { actorOf, type Reader } from '../access/reader.ts';
import type { Jobs } from '../jobs.ts';
import { Refusal } from '../refusal.ts';
import { withoutGone } from '../reports/reject_address.ts';
import { type Action, action } from './action.ts';
import type { Context } from './endpoint.ts';
import { auditActions } from './audit_actions.ts';
import type { AuditFailing } from './audit_failing.ts';
import { backupAction } from './backup_action.ts';
import { bankActions } from './bank_actions.ts';
import type { Cache } from './cache.ts';
import { benchmarkAction } from './benchmark_action.ts';
import { commentActions } from './comment_actions.ts';
import { doctorAction } from './doctor_action.ts';
import { draftActions } from './draft_actions.ts';
import { findingRuleActions } from './finding_rule_actions.ts';
import { finalActions } from './final_actions.ts';
import { freezeAction } from './freeze_action.ts';
import { formatActions, type ProfilePlace } from './formats.ts';
import { ledgerActions } from './ledger_actions.ts';
import { localCommand } from './guard.ts';
import { ingestWork, type Loader, uploadWork } from './ingest_work.ts';
import { sendEvents } from './job_events.ts';
import { noticeTemplateActions } from './notice_template_actions.ts';
import { monitoringActions } from './monitoring_actions.ts';
import { noticeDownload } from './notice_download.ts';
import { noticeForFile } from './notice_for_file.ts';
import { noticeHeadActions } from './notice_head_actions.ts';
import { noticeCheckAction } from './notice_check_action.ts';
import { repairActions } from './repairs.ts';
import { publicityAction } from './publicity_action.ts';
import { reasonActions } from './reason_actions.ts';
import { rejectDownloads } from './reject_downloads.ts';
import { revealAction } from './reveal_action.ts';
import { rosterCheckAction } from './roster_check_action.ts';
import { settingActions } from './settings.ts';
import { accountActions } from './account_actions.ts';
import { savedFilterActions } from './saved_filter_actions.ts';
import { sessionActions } from './session_actions.ts';
import { safeName, takeUpload } from './upload.ts';
import { targetActions } from './target_actions.ts';
import { withdrawalAction } from './withdrawal_action.ts';

/** What the actions work with; `cached` keeps texts until the data or the settings change. */
export type Workplace = Loader &
	ProfilePlace &
	Door & {
		jobs: Jobs;
		/** The whole city's, for what only those may do who see it. */
		context: Context;
		/** What a reader may see. */
		contextFor: (reader: Reader) => Context;
		secret: string;
		inbox: string | null;
		cached: Cache['get'];
		auditFailing: AuditFailing;
	};

/** Loading files and taking them back as jobs, following jobs, the reject files that come of them, the format profile, and repairs. */
export function actions(place: Workplace): Action[] {
	return [
		...[...uploads(place), localIngest(place), withdrawalAction(place), ...following(place), cancelling(place)],
		...[...rejectDownloads(place), ...formatActions(place), ...repairActions(place), ...settingActions(place)],
		...[...bankActions(place), freezeAction(place), benchmarkAction(place), ...findingRuleActions(place)],
		...[backupAction(place), doctorAction(place)],
		...[...draftActions(place), ...commentActions(place), ...finalActions(place)],
		...[...targetActions(place), ...reasonActions(place), ...noticeTemplateActions(place)],
		...auditActions(place),
		...ledgerActions(place),
		...[revealAction(place), publicityAction(place), rosterCheckAction(place), ...savedFilterActions(place)],
		...[...monitoringActions(place), ...noticeHeadActions(place), noticeCheckAction(place)],
		...sessionActions(place),
		...accountActions(place),
		noticeDownload(place, (query) => noticeForFile(place, query)),
	];
}

function uploads(place: Workplace): Action[] {
	const { jobs, folder } = place;
	return (['post', 'put'] as const).map((method) =>
		action({
			method,
			path: '/api/imports',
			summary: '上传一个文件并导入',
			query: UploadQuery,
			body: 'file',
			status: 202,
			answer: Job,
			async handle({ name, kind = null }, request, response) {
				const { path, remove } = await takeUpload(request, folder.work, name);
				const file = { path, remove, name: safeName(name), kind, actor: actorOf(request) };
				accepted(response, jobs.submit(uploadWork(place, file), { name: file.name, discard: remove }));
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
			accepted(response, place.jobs.submit(ingestWork(place, asked.data), { name: nameOf(asked.data.paths) }));
		},
	});
}

/** Files that the command line hands over: “a.csv等3项”. */
function nameOf(paths: readonly string[]): string {
	const [first = ''] = paths;
	return paths.length > 1 ? `${basename(first)}等${printCount(paths.length)}项` : basename(first);
}

function following({ jobs, inbox, context }: Workplace): Action[] {
	const job = { method: 'get', query: JobQuery, status: 200 } as const;
	return [
		action({
			method: 'get',
			path: '/api/jobs',
			summary: '正在进行和最近的任务，新的在前',
			query: JobsQuery,
			status: 200,
			answer: JobList,
			async handle({ limit }, _request, response) {
				const recent = jobs.recent(limit);
				response.json({ rows: await context.read((db) => withoutGone(db, recent)), inbox });
			},
		}),
		action({
			...job,
			path: '/api/jobs/:id',
			summary: '一个任务的进度和结果',
			answer: Job,
			async handle({ id }, _request, response) {
				const found = jobs.find(id);
				if (!found) throw new Refusal(404, '没有这个任务');
				const [told] = await context.read((db) => withoutGone(db, [found]));
				response.json(told);
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

/** A job that waits ends at once; one that runs is told to, and ends a little later. */
function cancelling({ jobs }: Workplace): Action {
	return action({
		method: 'delete',
		path: '/api/jobs/:id',
		summary: '取消一个任务：正在载入的文件不留内容，此前已载入的文件保留',
		query: JobQuery,
		status: 202,
		answer: Job,
		async handle({ id }, _request, response) {
			const found = jobs.find(id);
			if (!found) throw new Refusal(404, '没有这个任务');
			if (isOver(found)) throw new Refusal(409, '任务已经结束，不能取消');
			response.status(202).json(await jobs.cancel(id));
		},
	});
}

function accepted(response: Response, job: Job): void {
	response.status(202).location(job.address).json(job);
}
