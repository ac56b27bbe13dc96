import express, { type Request } from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../access/reader.ts';
import { SplitSave, TargetEntry, TargetsSaved } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { assertKnown } from '../reports/regions.ts';
import { targetSplit } from '../reports/targets.ts';
import { applyTargetEntries, noteTargets, type TargetAct, targetEntries } from '../target_entries.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';

/** Targets by hand and by decomposition; both are written down with their audit, and the later act holds. */
export function targetActions(place: Workplace): Action[] {
	const { context } = place;
	const before = [express.json({ limit: '100kb' })];
	const post = { method: 'post', query: z.object({}), status: 201, answer: TargetsSaved, before } as const;
	return [
		action({
			...post,
			path: '/api/targets',
			summary: '登记一个单位的目标；空值为收回登记，导入的目标重新有效',
			body: TargetEntry,
			async handle(_query, request, response) {
				const { region, value, ...asked } = said(TargetEntry, request);
				await context.read((db) => assertKnown(db, region));
				const figures = [{ region, value }];
				response.status(201).json(await keep(place, { origin: 'entry', ...asked, figures, actor: actorOf(request) }));
			},
		}),
		action({
			...post,
			path: '/api/targets/split',
			summary: '保存目标分解；与预览不同则拒绝',
			body: SplitSave,
			async handle(_query, request, response) {
				const { parts, note, ...asked } = said(SplitSave, request);
				const { rows } = await context.read((db) => targetSplit(db, context.visible, asked));
				const now = rows.map(({ key, part }) => ({ key, part }));
				if (JSON.stringify(now) !== JSON.stringify(parts.map(({ key, part }) => ({ key, part }))))
					throw new Refusal(409, '数据已有变化，分解结果与预览不同，请重新预览再保存');
				const { year, measure, total } = asked;
				const figures = rows.map(({ key, part }) => ({ region: key, value: part }));
				const act = { origin: 'split', year, measure, total, figures, note, actor: actorOf(request) } as const;
				response.status(201).json(await keep(place, act));
			},
		}),
	];
}

async function keep({ state, write, now, changed }: Workplace, act: TargetAct) {
	noteTargets(state, act, now);
	await write((db) => applyTargetEntries(db, targetEntries(state)));
	changed();
	return { entries: act.figures.length };
}

/** The body of a request; refuses one of another shape with what is wrong first. */
function said<Schema extends z.ZodMiniType>(schema: Schema, request: Request): z.output<Schema> {
	const parsed = z.safeParse(schema, request.body);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const isNote = issue?.path[0] === 'note';
	throw new Refusal(400, isNote ? issue.message : '内容不正确：目标应是0或正整数，年度、单位请重新选择');
}
