import express, { type Request } from 'express';
import * as z from 'zod/mini';
import { actorOf, readerOf } from '../access/reader.ts';
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
import { formBody } from './form_body.ts';
import { attach } from './route.ts';
import { type Limit, takeUpload } from './upload.ts';

/** A table of a city has some hundred kilobytes. */
const limit: Limit = { bytes: 20 * 1024 ** 2, refusal: '文件超过20 MB，不是本系统导出的月监测表' };

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
			before: [express.json({ limit: '2mb' })],
			async handle(_query, request, response) {
				const asked = formBody(body, request);
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

function deskOf({ contextFor, write, state, now }: Workplace, request: Request): Desk {
	const { visible, read } = contextFor(readerOf(request));
	return { visible, read, write, state, now, actor: actorOf(request) };
}

function sheet({ contextFor }: Workplace): Action {
	return action({
		method: 'get',
		path: '/api/monitoring-table/sheet',
		summary: '月监测表：打印和填报用的工作簿',
		query: MonitoringQuery,
		status: 200,
		answer: mediaTypes.xlsx,
		async handle(query, request, response) {
			const { visible, read } = contextFor(readerOf(request));
			const table = await read((db) => monitoringTable(db, visible, query));
			if (!table) throw new Refusal(404, '没有这个单位的月监测表');
			attach(response, `月监测表 ${table.month} ${table.unit.name}.xlsx`);
			response.type(mediaTypes.xlsx).send(await monitoringSheet(table));
		},
	});
}

function upload(
	{ folder }: Workplace,
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
		async handle({ month, name }, request, response) {
			const { path, remove } = await takeUpload(request, folder.work, name, limit);
			const taken = await work(request, (desk) => takeWorkbook(desk, month, path)).finally(remove);
			response.status(201).json(taken);
		},
	});
}
