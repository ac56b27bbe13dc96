import express, { type Request } from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../access/reader.ts';
import { applyBankEntries, bankEntries, type Entering, saveScore, saveWeights } from '../bank_assessment.ts';
import { ScoreRequest, ScoreSaved, WeightsRequest, WeightsSaved } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { bodyOf } from './body.ts';

/** What the office enters of banks: the weights of the composite score, and the scores of their service. */
export function bankActions(place: Workplace): Action[] {
	return [weighing(place), scoring(place)];
}

function weighing(place: Workplace): Action {
	return action({
		method: 'post',
		path: '/api/banks/weights',
		summary: '设置银行综合得分的权重；全部为0则不计综合得分',
		query: z.object({}),
		body: WeightsRequest,
		status: 201,
		answer: WeightsSaved,
		before: [express.json({ limit: '10kb' })],
		async handle(_query, request, response) {
			const asked = bodyOf(WeightsRequest, request).weights;
			const parts = new Set(asked.map(({ part }) => part));
			if (parts.size < asked.length) throw new Refusal(400, '同一项的权重写了两次，请核对后再试');
			const weights = saveWeights(place.state, asked, entering(place, request));
			await apply(place);
			response.status(201).json({ weights });
		},
	});
}

function scoring(place: Workplace): Action {
	return action({
		method: 'post',
		path: '/api/banks/scores',
		summary: '录入一家银行某月的服务评分',
		query: z.object({}),
		body: ScoreRequest,
		status: 201,
		answer: ScoreSaved,
		before: [express.json({ limit: '10kb' })],
		async handle(_query, request, response) {
			const score = bodyOf(ScoreRequest, request);
			const known = await place.context.read((db) =>
				db.rows("select 1 from dimension_key where dimension = 'bank' and key = $bank", { bank: score.bank }),
			);
			if (known.length === 0) throw new Refusal(404, `没有编码为“${score.bank}”的代发银行`);
			saveScore(place.state, score, entering(place, request));
			await apply(place);
			const { month, bank, tenths } = score;
			response.status(201).json({ month, bank, tenths });
		},
	});
}

function entering({ now }: Workplace, request: Request): Entering {
	return { actor: actorOf(request), now };
}

/** What was entered holds at once. */
async function apply({ write, state, changed }: Workplace): Promise<void> {
	await write((db) => applyBankEntries(db, bankEntries(state)));
	changed();
}
