import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import express, { type Request } from 'express';
import * as z from 'zod/mini';
import { actorOf, readerOf } from '../access/reader.ts';
import {
	LedgerCaseQuery,
	LedgerChange,
	LedgerClosing,
	LedgerFileQuery,
	LedgerFromFindings,
	LedgerNoted,
	LedgerOpening,
	LedgerQuery,
	LedgerSaved,
	LedgerTaken,
	LedgerUpload,
	LedgerUploadQuery,
} from '../contract/index.ts';
import { mediaTypes } from '../encode/index.ts';
import { findingGroups, takeFindings } from '../ledger/from_findings.ts';
import { ledgerSheet } from '../ledger/sheet.ts';
import { applyLedger, closeCase, keepCases, noteFile } from '../ledger/store.ts';
import { assertSeen, everyCase, takeLedger } from '../ledger/work.ts';
import { makeLock } from '../lock.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { formBody } from './form_body.ts';
import { attach } from './route.ts';
import { type Limit, safeName, takeUpload } from './upload.ts';

/** Of workbooks and evidence. */
const limit: Limit = { bytes: 50 * 1024 ** 2, refusal: '文件超过50 MB' };

/** What an act on the ledger works with: whose request, what they may see, and how what they wrote is kept. */
type Act = Omit<ReturnType<typeof deskOf>, 'write'>;

/** Opening, changing and closing cases of 问题台账, evidence, and the workbook out and in. */
export function ledgerActions(place: Workplace): Action[] {
	const inOrder = makeLock();
	const keep = <T>(request: Request, work: (desk: Act) => Promise<T>): Promise<T> =>
		inOrder(async () => {
			const { write, ...desk } = deskOf(place, request);
			const done = await work(desk);
			await write((db) => applyLedger(db, place.state));
			place.changed();
			return done;
		});
	// Addresses with a name stand before that of a case.
	return [...opening(keep), sheet(place), upload(place, keep), ...handling(keep), file(place, keep)];
}

type Keep = <T>(request: Request, work: (desk: Act) => Promise<T>) => Promise<T>;

const post = { method: 'post' as const, status: 201, before: [express.json({ limit: '100kb' })] };

function opening(keep: Keep): Action[] {
	return [
		action({
			...post,
			path: '/api/ledger',
			summary: '问题台账：手工立案',
			query: z.object({}),
			...{ body: LedgerOpening, answer: LedgerSaved },
			async handle(_query, request, response) {
				const asked = formBody(LedgerOpening, request);
				const saved = await keep(request, async ({ context, state, by }) => {
					await assertSeen(context, [asked]);
					return keepCases(state, { opened: [asked] }, by);
				});
				response.status(201).json({ no: saved[0], version: 1 });
			},
		}),
		action({
			...post,
			path: '/api/ledger/findings',
			summary: '问题台账：疑点立案，同一规则、月份、单位、部门、项目的并入同一件',
			query: z.object({}),
			...{ body: LedgerFromFindings, answer: LedgerTaken },
			async handle(_query, request, response) {
				const { days, ...asked } = formBody(LedgerFromFindings, request);
				const taken = await keep(request, async ({ context, state, by }) => {
					const groups = await context.read((db) => findingGroups(db, context.visible, asked));
					return takeFindings(state, groups, days, by);
				});
				response.status(201).json(taken);
			},
		}),
	];
}

function handling(keep: Keep): Action[] {
	return [
		action({
			...post,
			path: '/api/ledger/:case',
			summary: '问题台账：登记一件的整改、追回、核销、缴库',
			query: LedgerCaseQuery,
			...{ body: LedgerChange, answer: LedgerSaved },
			async handle({ case: no }, request, response) {
				const asked = formBody(LedgerChange, request);
				await keep(request, async ({ context, state, by }) => {
					await everyCase(context, no);
					return keepCases(state, { changed: [{ ...asked, no }] }, by);
				});
				response.status(201).json({ no, version: asked.base + 1 });
			},
		}),
		action({
			...post,
			path: '/api/ledger/:case/closing',
			summary: '问题台账：销号，由立案、办理以外的人',
			query: LedgerCaseQuery,
			...{ body: LedgerClosing, answer: LedgerSaved },
			async handle({ case: no }, request, response) {
				const asked = formBody(LedgerClosing, request);
				await keep(request, async ({ context, state, by }) => {
					await everyCase(context, no);
					closeCase(state, { ...asked, no }, { ...by, account: readerOf(request).account });
				});
				response.status(201).json({ no, version: asked.base + 1 });
			},
		}),
	];
}

function file({ folder }: Workplace, keep: Keep): Action {
	return action({
		method: 'post',
		path: '/api/ledger/:case/files',
		summary: '问题台账：登记佐证文件的名称和校验值；文件由本单位保存',
		query: LedgerFileQuery,
		body: 'file',
		...{ status: 201, answer: LedgerNoted },
		async handle({ case: no, name }, request, response) {
			const { path, remove } = await takeUpload(request, folder.work, name, limit);
			try {
				const [sha256, { size: bytes }] = [await hashOf(path), await stat(path)];
				await keep(request, async ({ context, state, by }) => {
					await everyCase(context, no);
					noteFile(state, { no, sha256, name: safeName(name), bytes }, by);
				});
				response.status(201).json({ sha256 });
			} finally {
				await remove();
			}
		},
	});
}

function sheet({ contextFor }: Workplace): Action {
	return action({
		method: 'get',
		path: '/api/ledger/sheet',
		summary: '问题台账：打印和填报用的工作簿，全部符合条件的',
		query: z.omit(LedgerQuery, { cursor: true, limit: true }),
		...{ status: 200, answer: mediaTypes.xlsx },
		async handle(query, request, response) {
			const rows = await everyCase(contextFor(readerOf(request)), null, query);
			attach(response, '问题台账.xlsx');
			response.type(mediaTypes.xlsx).send(await ledgerSheet(rows));
		},
	});
}

function upload({ folder }: Workplace, keep: Keep): Action {
	return action({
		method: 'post',
		path: '/api/ledger/upload',
		summary: '问题台账：导入填好的工作簿；有一处不对则全部不收',
		query: LedgerUploadQuery,
		body: 'file',
		...{ status: 201, answer: LedgerUpload },
		async handle({ name }, request, response) {
			const { path, remove } = await takeUpload(request, folder.work, name, limit);
			const taken = await keep(request, ({ context, state, by }) => takeLedger(context, state, path, by)).finally(
				remove,
			);
			response.status(201).json(taken);
		},
	});
}

function deskOf({ contextFor, write, state, now }: Workplace, request: Request) {
	return { context: contextFor(readerOf(request)), write, state, by: { actor: actorOf(request), now } };
}

async function hashOf(path: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
	return hash.digest('hex');
}
