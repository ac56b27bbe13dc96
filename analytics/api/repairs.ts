import * as z from 'zod/mini';
import { actorOf } from '../access/reader.ts';
import { Repairs, RepairsSeen } from '../contract/index.ts';
import { noteSeen, repairs } from '../repairs.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';

/** What starts of the service repaired: shown until somebody says that it was seen. */
export function repairActions({ state, now }: Workplace): Action[] {
	return [
		action({
			method: 'get',
			path: '/api/repairs',
			summary: '启动检查做了哪些修复，直到有人说已看过',
			query: z.object({}),
			status: 200,
			answer: Repairs,
			handle: (_query, _request, response) => void response.json(repairs(state)),
		}),
		action({
			method: 'delete',
			path: '/api/repairs',
			summary: '启动检查的修复已看过，不再显示',
			query: RepairsSeen,
			status: 200,
			answer: Repairs,
			handle({ seen }, request, response) {
				noteSeen(state, seen, { now: now(), actor: actorOf(request) });
				response.json(repairs(state));
			},
		}),
	];
}
