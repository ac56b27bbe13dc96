import express, { type Request } from 'express';
import * as z from 'zod/mini';
import {
	MonitoringEntries,
	MonitoringMerge,
	MonitoringMerged,
	MonitoringQuery,
	MonitoringReturn,
	MonitoringSaved,
	MonitoringSubmission,
	MonitoringUpload,
	MonitoringUploadQuery,
} from '../contract/index.ts';
import { mediaTypes } from '../encode/index.ts';
import { makeLock } from '../lock.ts';
import { monitoringSheet } from '../monitoring/sheet.ts';
import { type Desk, fill, giveBack, merge, submit, takeWorkbook } from '../monitoring/work.ts';
import { Refusal } from '../refusal.ts';
import { monitoringTable } from '../reports/monitoring.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { knowsSecret, sameOrigin } from './guard.ts';
import { attach } from './route.ts';
import { takeUpload } from './upload.ts';

/** Largest workbook that is taken: a table of a city has some hundred kilobytes. */
const largest = 20 * 1024 ** 2;

/** Filling, submitting, returning and merging 月监测表, and its workbook out and in. */
export function monitoringActions(place: Workplace): Action[] {
	const inOrder = makeLock();
	const work = <T>(request: Request, todo: (desk: Desk) => Promise<T>): Promise<T> =>
		inOrder(() => todo(deskOf(place, request))).finally(place.changed);
	const posting = <Schema extends z.ZodMiniType>(
		name: string,
		summary: string,
		[body, answer]: [Schema, z.ZodMiniType],
		todo: (desk: Desk, asked: z.output<Schema>) => Promise<unknown>,
	) =>
		action({
			method: 'post',
			path: `/api/monitoring-table/${name}`,
			summary: `月监测表：${summary}`,
			query: z.object({}),
			...{ body, answer, status: 201 },
			before: [sameOrigin(place.secret), express.json({ limit: '2mb' })],
			async handle(_query, request, response) {
				const asked = said(body, request);
				response.status(201).json(await work(request, (desk) => todo(desk, asked)));
			},
		});
	return [
		posting('entries', '填报格和页脚；空值恢复系统数', [MonitoringEntries, MonitoringSaved], fill),
		posting('submit', '一个单位报送', [MonitoringSubmission, MonitoringSaved], submit),
		posting('return', '退回一个单位', [MonitoringReturn, MonitoringSaved], giveBack),
		posting('merge', '汇总已报送的单位', [MonitoringMerge, MonitoringMerged], merge),
		sheet(place),
		upload(place, work),
	];
}

/** The body of a request; refuses one of another shape with what is wrong first. */
function said<Schema extends z.ZodMiniType>(schema: Schema, request: Request): z.output<Schema> {
	const parsed = z.safeParse(schema, request.body);
	if (parsed.success) return parsed.data;
	const message = parsed.error.issues[0]?.message ?? '';
	throw new Refusal(400, /\p{Script=Han}/u.test(message) ? message : '内容不正确，请刷新页面再填');
}

const deskOf = ({ context, write, state, now, secret }: Workplace, request: Request): Desk => ({
	...{ visible: context.visible, read: context.read, write, state, now },
	actor: knowsSecret(request, secret) ? 'console' : 'web',
});

function sheet({ context }: Workplace): Action {
	return action({
		method: 'get',
		path: '/api/monitoring-table/sheet',
		summary: '月监测表：打印和填报用的工作簿',
		query: MonitoringQuery,
		status: 200,
		answer: mediaTypes.xlsx,
		async handle(query, _request, response) {
			const table = await context.read((db) => monitoringTable(db, context.visible, query));
			if (!table) throw new Refusal(404, '没有这个单位的月监测表');
			attach(response, `月监测表 ${table.month} ${table.unit.name}.xlsx`);
			response.type(mediaTypes.xlsx).send(await monitoringSheet(table));
		},
	});
}

function upload(
	{ folder, secret }: Workplace,
	work: <T>(request: Request, todo: (desk: Desk) => Promise<T>) => Promise<T>,
): Action {
	return action({
		method: 'post',
		path: '/api/monitoring-table/upload',
		summary: '月监测表：导入填好的工作簿；有一处不对则全部不收',
		query: MonitoringUploadQuery,
		body: 'file',
		status: 201,
		answer: MonitoringUpload,
		before: [sameOrigin(secret)],
		async handle({ month, name }, request, response) {
			if (Number(request.get('content-length') ?? 0) > largest)
				throw new Refusal(413, '文件超过20 MB，不是本系统导出的月监测表');
			const { path, remove } = await takeUpload(request, folder.work, name);
			const taken = await work(request, (desk) => takeWorkbook(desk, month, path)).finally(remove);
			response.status(201).json(taken);
		},
	});
}
