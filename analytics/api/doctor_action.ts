import * as z from 'zod/mini';
import { DatabaseFacts } from '../contract/index.ts';
import { factsOf } from '../doctor/facts.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { localCommand } from './guard.ts';

/** What only this process can say of the database, for `yikatong doctor` on this machine. */
export function doctorAction({ context, jobs, inbox, secret }: Workplace): Action {
	return action({
		method: 'get',
		path: '/api/local/doctor',
		summary: '体检：数据库的情况（仅供本机命令行）',
		query: z.object({}),
		status: 200,
		answer: DatabaseFacts,
		before: [localCommand(secret)],
		async handle(_query, _request, response) {
			const isAtWork = (jobs.counts().get('running') ?? 0) > 0;
			response.json(await context.read((db) => factsOf(db, { isAtWork, inbox })));
		},
	});
}
