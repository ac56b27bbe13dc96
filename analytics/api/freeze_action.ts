import express from 'express';
import * as z from 'zod/mini';
import { stepUp } from '../access/gate.ts';
import { actorOf } from '../access/reader.ts';
import { shanghai } from '../../ingest/clock.ts';
import { FreezeRequest, Job, Month } from '../contract/index.ts';
import { freeze, nextRevision } from '../published/freeze.ts';
import { Refusal } from '../refusal.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';

/** Publishing a month, as a job; asked by our own pages, or by the command line of this machine. */
export function freezeAction(place: Workplace): Action {
	const { jobs } = place;
	return action({
		method: 'post',
		path: '/api/freezes/:month',
		summary: '发布（冻结）一个月；已发布的月份再次发布是更正，须写明原因',
		query: z.object({ month: Month }),
		body: FreezeRequest,
		status: 202,
		answer: Job,
		before: [stepUp, express.json({ limit: '10kb' })],
		async handle({ month }, request, response) {
			const asked = FreezeRequest.safeParse(request.body ?? {});
			if (!asked.success) throw new Refusal(400, asked.error.issues[0]?.message ?? '请写明更正的原因');
			const actor = actorOf(request);
			const { writer, folder, lock, now, changed } = place;
			const wanted = { month, reason: asked.data.reason ?? null };
			await place.context.read((db) => nextRevision(db, folder, wanted, shanghai(now())));
			const job = jobs.submitFreeze(
				(progress) => freeze(writer, folder, wanted, { actor, lock, now, progress }).finally(changed),
				{ name: `发布 ${month}` },
			);
			response.status(202).location(job.address).json(job);
		},
	});
}
