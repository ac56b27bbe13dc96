import { basename, extname, join, parse } from 'node:path';
import type { Response } from 'express';
import type { DataFolder } from '../../ingest/folder.ts';
import { ImportQuery } from '../contract/index.ts';
import { mediaTypes } from '../encode/index.ts';
import { Refusal } from '../refusal.ts';
import { rejectFile } from '../reports/rejects.ts';
import { type Action, action } from './action.ts';
import type { Context } from './endpoint.ts';
import { attach } from './route.ts';

/** Rejected rows to be corrected and loaded again: what came in a workbook goes back in one, all else as CSV. */
export function rejectDownloads({ context, folder }: { context: Context; folder: DataFolder }): Action[] {
	return (['csv', 'xlsx'] as const).map((extension) =>
		action({
			method: 'get',
			path: `/api/imports/:id/rejects.${extension}`,
			summary: '被拒绝的行，按原文件的列，附行号和原因',
			query: ImportQuery,
			status: 200,
			answer: mediaTypes[extension],
			async handle({ id }, _request, response) {
				const file = await context.read((db) => rejectFile(db, context.visible, id));
				if (!file || extname(file.path) !== `.${extension}`) throw new Refusal(404, '这次导入没有被拒绝的行可下载');
				attach(response, `被拒绝 ${parse(file.name).name}.${extension}`);
				await send(response, join(folder.imports, basename(file.path)));
			},
		}),
	);
}

function send(response: Response, path: string): Promise<void> {
	return new Promise((resolve, reject) =>
		response.sendFile(path, { cacheControl: false }, (fault) => (fault ? reject(fault) : resolve())),
	);
}
