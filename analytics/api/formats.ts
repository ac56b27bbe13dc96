import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import * as z from 'zod/mini';
import { shanghai } from '../../ingest/clock.ts';
import type { DataFolder } from '../../ingest/folder.ts';
import type { DatabaseSync } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { writeAudit } from '../audit.ts';
import { applyBankReasons, shippedReasons } from '../bank_reasons.ts';
import {
	emptyProfile,
	FormatCheck,
	FormatFaults,
	FormatPreview,
	FormatPreviewRequest,
	FormatProfile,
	Formats,
	FormatSave,
	FormatSaved,
	FormatVersions,
} from '../contract/index.ts';
import { formatPreview } from '../format_preview.ts';
import { knownFormats } from '../known_formats.ts';
import { makeLock } from '../lock.ts';
import { masked } from '../masked.ts';
import { profileFaults } from '../profile_faults.ts';
import { newestProfile, profileVersions, saveProfile } from '../profiles.ts';
import { Refusal } from '../refusal.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { askerOf } from './asker.ts';
import { bodyOf } from './body.ts';
import { attach } from './route.ts';
import { safeName } from './upload.ts';

/** What the format profile is kept in, and what lets its bank reasons hold. */
export type ProfilePlace = { state: DatabaseSync; write<T>(work: (db: Connection) => Promise<T>): Promise<T> };

/** Until there are accounts, whoever may open the pages is the administrator. */
const savedBy = '管理员';

/** What the office has told of the formats of its files: read, checked, tried out, saved. */
export function formatActions(place: Workplace): Action[] {
	return [...reading(place), checking(place), saving(place), trying(place)];
}

function reading({ state, context }: Workplace): Action[] {
	const get = { method: 'get', query: z.object({}), status: 200 } as const;
	const inForce = () => newestProfile(state);
	return [
		action({
			...get,
			path: '/api/formats',
			summary: '自带的格式，和现行的格式设置',
			answer: Formats,
			async handle(_query, _request, response) {
				const shipped = await context.read(knownFormats);
				const newest = inForce();
				response.json({ ...shipped, version: newest?.version ?? 0, profile: newest?.document ?? emptyProfile });
			},
		}),
		action({
			...get,
			path: '/api/formats/versions',
			summary: '格式设置的各个版本，新的在前',
			answer: FormatVersions,
			handle: (_query, _request, response) => void response.json(profileVersions(state)),
		}),
		action({
			...get,
			path: '/api/formats/profile.json',
			summary: '现行的格式设置，作为文件',
			answer: FormatProfile,
			handle(_query, _request, response) {
				const newest = inForce();
				attach(response, `格式设置 第${newest?.version ?? 0}版.json`);
				response.type('json').send(JSON.stringify(newest?.document ?? emptyProfile, null, '\t'));
			},
		}),
	];
}

function checking({ context }: Workplace): Action {
	return action({
		method: 'post',
		path: '/api/formats/check',
		summary: '检查一份格式设置，逐条说明问题，不保存',
		query: z.object({}),
		body: FormatCheck,
		status: 200,
		answer: FormatFaults,
		before: [express.json({ limit: '1mb' })],
		async handle(_query, request, response) {
			const { profile } = bodyOf(FormatCheck, request);
			response.json({ faults: profileFaults(profile, await context.read(shippedReasons)) });
		},
	});
}

function saving({ state, context, write, changed, now }: Workplace): Action {
	return action({
		method: 'post',
		path: '/api/formats',
		summary: '保存格式设置，成为新的现行版本',
		query: z.object({}),
		body: FormatSave,
		status: 201,
		answer: FormatSaved,
		before: [express.json({ limit: '1mb' })],
		async handle(_query, request, response) {
			const { profile, note, base } = bodyOf(FormatSave, request);
			const [fault] = profileFaults(profile, await context.read(shippedReasons));
			if (fault) throw new Refusal(400, fault.message);
			const asker = askerOf(request);
			const version = saveProfile(state, { profile, note, base, savedBy }, now, (saved) => {
				const [at, subject] = [shanghai(now()), `format_profile ${saved}`];
				writeAudit(state, { ...asker, at, act: 'format', subject, detail: { note: masked(note) } });
			});
			await write((db) => applyBankReasons(db, profile));
			changed();
			response.status(201).json({ version });
		},
	});
}

/** One sample at a time: each takes a reading child of its own. */
function trying({ folder }: Workplace): Action {
	const lock = makeLock();
	return action({
		method: 'post',
		path: '/api/formats/preview',
		summary: '用一份格式设置试读样例文件，不导入',
		query: z.object({}),
		body: FormatPreviewRequest,
		status: 200,
		answer: FormatPreview,
		before: [express.json({ limit: '12mb' })],
		async handle(_query, request, response) {
			const asked = bodyOf(FormatPreviewRequest, request);
			response.json(await lock(() => tryOut(folder, asked)));
		},
	});
}

async function tryOut(
	folder: DataFolder,
	{ profile, name, kind, file }: z.output<typeof FormatPreviewRequest>,
): Promise<FormatPreview> {
	const at = await mkdtemp(join(folder.work, 'sample-'));
	try {
		const path = join(at, safeName(name));
		await writeFile(path, Buffer.from(file, 'base64'), { mode: 0o600, flag: 'wx' });
		return await formatPreview(folder, path, { profile, kind });
	} finally {
		await rm(at, { recursive: true, force: true });
	}
}
