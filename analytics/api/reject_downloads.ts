import { extname, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ImportQuery } from '../contract/index.ts';
import { mediaTypes } from '../encode/index.ts';
import { actorOf } from '../access/reader.ts';
import { Refusal } from '../refusal.ts';
import { rejectsOut } from '../rejects_out.ts';
import { rejectFile } from '../reports/rejects.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { attach } from './route.ts';

/**
 * Rejected rows to be corrected and loaded again: what came in a workbook goes back in one, all else as CSV. They are
 * decrypted on the way out; nothing of them is clear on the disk.
 */
export function rejectDownloads({ context, folder, state, now }: Workplace): Action[] {
	return (['csv', 'xlsx'] as const).map((extension) =>
		action({
			method: 'get',
			path: `/api/imports/:id/rejects.${extension}`,
			summary: '被拒绝的行，按原文件的列，附行号和原因',
			query: ImportQuery,
			status: 200,
			answer: mediaTypes[extension],
			async handle({ id }, request, response) {
				const file = await context.read((db) => rejectFile(db, context.visible, id));
				if (!file || extname(file.path) !== `.${extension}`) throw new Refusal(404, '这次导入没有被拒绝的行可下载');
				const { size, clear } = await rejectsOut(folder, state, file.path, { now, actor: actorOf(request) });
				attach(response, `被拒绝 ${parse(file.name).name}.${extension}`);
				response.type(mediaTypes[extension]).set('Content-Length', String(size));
				await pipeline(clear, response);
			},
		}),
	);
}
