import express from 'express';
import { Revealed, RevealQuery, RevealRequest } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { stepUp } from '../access/gate.ts';
import { readerOf } from '../access/reader.ts';
import { reveal } from '../reveal/reveal.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';

/** A look at the person of one payment: with a reason, counted, written into the audit before it is shown (R28). */
export function revealAction({ contextFor, folder, state, now }: Workplace): Action {
	return action({
		method: 'post',
		path: '/api/failures/:slip/:line/reveal',
		summary: '查看一笔明细的完整姓名、证件号和账号；须写明原因，记入审计，有次数限制',
		query: RevealQuery,
		body: RevealRequest,
		status: 200,
		answer: Revealed,
		before: [stepUp, express.json({ limit: '10kb' })],
		async handle(query, request, response) {
			const asked = RevealRequest.safeParse(request.body);
			if (!asked.success) throw new Refusal(400, '请选择查看的原因，并用2至200个字说明');
			const looker = readerOf(request);
			const { read } = contextFor(looker);
			const options = { read, folder, state, now, looker, actor: looker.actor, ip: request.ip ?? '' };
			response.json(await reveal({ ...query, ...asked.data }, options));
		},
	});
}
