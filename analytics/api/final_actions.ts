import { stepUp } from '../access/gate.ts';
import { shanghai } from '../../ingest/clock.ts';
import { DraftQuery, FinalNotice, FinalQuery, FinalRequest, FinalWarnings, Job } from '../contract/index.ts';
import { draftNow } from '../drafts/draft.ts';
import { finalPart } from '../drafts/final.ts';
import { finalWarnings } from '../drafts/final_warnings.ts';
import { aroundOf, liveNotice } from '../drafts/live.ts';
import { finalNotice } from '../drafts/published.ts';
import { freeze, nextRevision } from '../published/freeze.ts';
import { Refusal } from '../refusal.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { byOf, liveOf, patience, writing } from './draft_actions.ts';
import { noticeBody } from './notice_body.ts';

/** Making a notice final with its month, as a job, and the notice as it was made final. */
export function finalActions(place: Workplace): Action[] {
	return [shown(place), warned(place), finalising(place)];
}

function shown({ context }: Workplace): Action {
	return action({
		method: 'get',
		path: '/api/notices/:month/final',
		summary: '定稿的通报，永远是发布时的样子',
		query: FinalQuery,
		status: 200,
		answer: FinalNotice,
		async handle(query, _request, response) {
			const found = await context.read((db) => finalNotice(db, context.visible, query));
			if (!found) throw new Refusal(404, `${query.month} 的通报没有这次定稿`);
			response.json(found);
		},
	});
}

/** What stands against making the saved draft final; 校核 of its whole text is among it. */
function warned(place: Workplace): Action {
	const { context, state } = place;
	return action({
		method: 'get',
		path: '/api/notices/:month/final/warnings',
		summary: '定稿前要处理或确认的：数据没有到齐、校核不符、意见没有解决等',
		query: DraftQuery,
		status: 200,
		answer: FinalWarnings,
		async handle(query, _request, response) {
			const { merged } = draftNow(state, query, await liveOf(place, query));
			response.json({
				warnings: await context.read((db) => finalWarnings(db, state, context.visible, query, merged), patience),
			});
		},
	});
}

/** What would be refused is refused at once; within the job it is looked at again, of the state that is frozen. */
function finalising(place: Workplace): Action {
	const { jobs, state, context, writer, folder, lock, now, changed } = place;
	return action({
		method: 'post',
		path: '/api/notices/:month/final',
		summary: '定稿：通报和月份一起发布（冻结）；已发布过的是更正，须写明原因',
		query: DraftQuery,
		body: FinalRequest,
		status: 202,
		answer: Job,
		before: [stepUp, ...writing('10kb')],
		async handle(query, request, response) {
			const asked = noticeBody(FinalRequest, request);
			const { month } = query;
			const wanted = { month, reason: asked.reason };
			const live = await liveOf(place, query);
			await context.read(async (db) => {
				await finalPart(db, state, context.visible, query, { live, asked });
				await nextRevision(db, folder, wanted, shanghai(now()));
			}, patience);
			const { actor } = byOf(place, request);
			const notice: NonNullable<Parameters<typeof freeze>[3]['notice']> = async (db) => {
				const live = await liveNotice(db, context.visible, query, aroundOf(state, month));
				return finalPart(db, state, context.visible, query, { live, asked });
			};
			const job = jobs.submitFreeze(
				(progress) => freeze(writer, folder, wanted, { actor, lock, now, progress, notice }).finally(changed),
				{ name: `定稿 ${month}` },
			);
			response.status(202).location(job.address).json(job);
		},
	});
}
