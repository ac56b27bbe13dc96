import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { noProfile } from '../../ingest/formats/profile.ts';
import { readerOf } from '../access/reader.ts';
import { RosterCheck, RosterCheckQuery } from '../contract/index.ts';
import { mediaTypes } from '../encode/index.ts';
import { makeLock } from '../lock.ts';
import { newestProfile } from '../profiles.ts';
import { auditRoster } from '../roster_check/audit.ts';
import { checkRoster } from '../roster_check/check.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { askerOf } from './asker.ts';
import { attach } from './route.ts';
import { safeName, takeUpload } from './upload.ts';

/**
 * 发放前校验: a list for payment is checked and forgotten; answers counts and masked rows, or the list with its conclusions.
 * One at a time: each takes a reading child of its own.
 */
export function rosterCheckAction({ folder, state, contextFor, now }: Workplace): Action {
	const inOrder = makeLock();
	return action({
		method: 'post',
		path: '/api/roster-check',
		summary: '发放前校验：校验一份发放明细，不载入；form=file（照原样）、csv、xlsx 时回带结论和原因的原名单',
		query: RosterCheckQuery,
		body: 'file',
		status: 200,
		answer: RosterCheck,
		async handle({ name, project = null, form }, request, response) {
			const { path, remove } = await takeUpload(request, folder.work, name);
			const as = form === 'csv' || form === 'xlsx' ? form : null;
			const result = form === 'json' ? null : { path: `${path}.checked`, as };
			const ask = async () => {
				const roster = { path, project, now: now(), profile: newestProfile(state)?.document ?? noProfile };
				const check = await inOrder(() => checkRoster(folder, contextFor(readerOf(request)), roster, result));
				const told = { asker: askerOf(request), now: now(), isHandedBack: result !== null };
				await auditRoster(state, path, check, told);
				const extension = as ?? check.extension;
				if (result !== null) await send(response, result.path, `校验 ${parse(safeName(name)).name}.${extension}`);
				return check;
			};
			const check = await ask().finally(remove);
			if (result === null) response.json(check);
		},
	});
}

async function send(response: Response, path: string, name: string): Promise<void> {
	attach(response, name);
	response.type(mediaTypes[name.endsWith('.xlsx') ? 'xlsx' : 'csv']);
	response.set('Content-Length', String((await stat(path)).size));
	await pipeline(createReadStream(path), response);
}
