import express from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../access/reader.ts';
import { applyBenchmarks, enterBenchmark } from '../benchmarks.ts';
import { BenchmarkEntry, Benchmarks } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { benchmarks } from '../reports/benchmarks.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';

/** Entering what the province has published for a month; answers with what is known of the month now. */
export function benchmarkAction({ state, write, context, changed, now, lock }: Workplace): Action {
	return action({
		method: 'post',
		path: '/api/benchmarks',
		summary: '录入一项上级基准，或取消录入',
		query: z.object({}),
		body: BenchmarkEntry,
		status: 201,
		answer: Benchmarks,
		before: [express.json({ limit: '10kb' })],
		async handle(_query, request, response) {
			const asked = BenchmarkEntry.safeParse(request.body);
			if (!asked.success) throw new Refusal(400, asked.error.issues[0]?.message ?? '内容不正确，请核对后再试');
			const actor = actorOf(request);
			await lock(async () => {
				enterBenchmark(state, asked.data, { now, actor });
				await write((db) => applyBenchmarks(db, state));
			});
			changed();
			const { month } = asked.data;
			response.status(201).json(await context.read((db) => benchmarks(db, context.visible, { month })));
		},
	});
}
