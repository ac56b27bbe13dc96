import express, { type Request, type RequestHandler, type Response } from 'express';
import type * as z from 'zod/mini';
import { actorOf } from '../access/reader.ts';
import {
	DraftAtQuery,
	DraftRestoration,
	DraftSave,
	DraftSaved,
	DraftSeen,
	FiguresSeen,
	NoticeDraft,
	Notices,
	NoticesQuery,
	Scope,
	VersionDetail,
	VersionQuery,
} from '../contract/index.ts';
import { noticeDraft, versionDetail } from '../drafts/draft.ts';
import { aroundOf, liveNotice } from '../drafts/live.ts';
import { Live } from '../drafts/merged.ts';
import { notices } from '../drafts/notices.ts';
import { type By, Conflict, restoreDraft, saveDraft, sawFigures } from '../drafts/save.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { noticeBody } from './notice_body.ts';

/** Milliseconds that drawing up a notice may take on a busy machine. */
export const patience = 30_000;

/** The drafts of notices: what there are, one as it stands, saving, restoring, and what was seen of what moved. */
export function draftActions(place: Workplace): Action[] {
	return [...reading(place), ...saving(place), seeing(place)];
}

/** What the data say of a notice, with its figures made sure of; worked out once while nothing changes. */
export async function liveOf({ context, cached, state }: Workplace, query: DraftAtQuery): Promise<Live> {
	const around = aroundOf(state, query.month);
	const key = JSON.stringify(['live notice', context.visible.regions, query, around]);
	const text = await cached(key, async () => {
		for (const scope of Scope.options) await context.ensure({ month: query.month, scope, at: query.at });
		return JSON.stringify(await context.read((db) => liveNotice(db, context.visible, query, around), patience));
	});
	return Live.parse(JSON.parse(text));
}

/** Who asks, and when. */
export function byOf({ now }: Workplace, request: Request): By {
	return { actor: actorOf(request), now };
}

/** What a writing action begins with: from our own pages only, and a body of this size. */
export function writing(limit: string): RequestHandler[] {
	return [express.json({ limit })];
}

function reading(place: Workplace): Action[] {
	const { state, context } = place;
	return [
		action({
			method: 'get',
			path: '/api/notices',
			summary: '各月的通报：草稿第几稿、意见、是否定稿',
			query: NoticesQuery,
			status: 200,
			answer: Notices,
			async handle(query, _request, response) {
				response.json(await context.read((db) => notices(db, state, context.visible, query)));
			},
		}),
		action({
			method: 'get',
			path: '/api/notices/:month/draft',
			summary: '通报草稿：改过的文字，数字随数据走，可看任一时点的；变了的数字、意见、各稿',
			query: DraftAtQuery,
			status: 200,
			answer: NoticeDraft,
			async handle(query, _request, response) {
				const live = await liveOf(place, query);
				const draft = await context.read((db) => noticeDraft(db, state, query, live));
				response.json(draft);
			},
		}),
		action({
			method: 'get',
			path: '/api/notices/:month/draft/versions/:version',
			summary: '草稿的一稿，和它的上一稿',
			query: VersionQuery,
			status: 200,
			answer: VersionDetail,
			handle({ version, ...query }, _request, response) {
				response.json(versionDetail(state, query, version));
			},
		}),
	];
}

function saving(place: Workplace): Action[] {
	return [
		versioned(
			place,
			{ path: '', limit: '2mb', body: DraftSave, summary: '保存草稿，成为下一稿；别人先存了的，答复409和两份文字' },
			saveDraft,
		),
		versioned(
			place,
			{
				...{ path: '/restoration', limit: '10kb', body: DraftRestoration },
				summary: '恢复以前的一稿，成为下一稿；第0稿是系统稿',
			},
			restoreDraft,
		),
	];
}

/** An action that makes the next version of a draft, and answers its number. */
function versioned<Schema extends z.ZodMiniType>(
	place: Workplace,
	{ path, limit, body, summary }: { path: string; limit: string; body: Schema; summary: string },
	save: (state: Workplace['state'], query: DraftAtQuery, live: Live, asked: z.output<Schema>, by: By) => number,
): Action {
	return action({
		...{ method: 'post', path: `/api/notices/:month/draft${path}`, summary, query: DraftAtQuery, body },
		...{ status: 201, answer: DraftSaved, before: writing(limit) },
		async handle(query, request, response) {
			const asked = noticeBody(body, request);
			const live = await liveOf(place, query);
			answer(response, () => save(place.state, query, live, asked, byOf(place, request)));
		},
	});
}

/** What moved was seen. */
function seeing(place: Workplace): Action {
	return action({
		method: 'post',
		query: DraftAtQuery,
		status: 200,
		answer: FiguresSeen,
		path: '/api/notices/:month/draft/seen',
		summary: '变了的数字已核对，不再标出',
		body: DraftSeen,
		before: writing('1mb'),
		handle(query, request, response) {
			const { shown } = noticeBody(DraftSeen, request);
			response.json({ seen: sawFigures(place.state, query, shown, byOf(place, request)) });
		},
	});
}

/** A conflict carries what both wrote, so that nothing is lost. */
function answer(response: Response, save: () => number): void {
	try {
		response.status(201).json({ version: save() });
	} catch (fault) {
		if (!(fault instanceof Conflict)) throw fault;
		const problem = { type: 'about:blank', title: '冲突', ...fault.conflict };
		response.status(409).type('application/problem+json').send(JSON.stringify(problem));
	}
}
