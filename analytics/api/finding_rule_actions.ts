import express from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../access/reader.ts';
import { readChanges, RuleSave, RuleSaved, RuleTrial, RuleTrialQuery, RuleVersions } from '../contract/index.ts';
import { applyRuleSettings, assertChanges, ruleVersions, saveRule } from '../findings/rule_settings.ts';
import { storeFindings } from '../findings/store.ts';
import { tryRule } from '../findings/trial.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { bodyOf } from './body.ts';

/** The rules on the records: versions, what a change would find, and saving one. */
export function findingRuleActions(place: Workplace): Action[] {
	const { state, write, lock, now } = place;
	return [
		action({
			method: 'get',
			path: '/api/findings/rules/versions',
			summary: '核查规则的启停和参数：保存过的全部版本，新的在前',
			query: z.object({}),
			status: 200,
			answer: RuleVersions,
			handle: (_query, _request, response) => void response.json(ruleVersions(state)),
		}),
		action({
			method: 'get',
			path: '/api/findings/rules/trial',
			summary: '试算：改一条核查规则，最近几个月各找到多少条，附已脱敏的例子；不保存',
			query: RuleTrialQuery,
			status: 200,
			answer: RuleTrial,
			async handle({ changes, ...query }, _request, response) {
				const asked = { ...query, changes: readChanges(changes) };
				response.json(await lock(() => write((db) => tryRule(db, asked, now))));
			},
		}),
		saving(place),
	];
}

function saving({ state, context, write, lock, changed, now }: Workplace): Action {
	return action({
		method: 'post',
		path: '/api/findings/rules',
		summary: '启用、停用一条核查规则，设置它的参数，从所写的月份起生效',
		query: z.object({}),
		body: RuleSave,
		status: 201,
		answer: RuleSaved,
		before: [express.json({ limit: '10kb' })],
		async handle(_query, request, response) {
			const save = bodyOf(RuleSave, request);
			await context.read((db) => assertChanges(db, save.rule, save.changes));
			const version = saveRule(state, save, { actor: actorOf(request), now });
			await lock(() =>
				write(async (db) => {
					await applyRuleSettings(db, state);
					changed();
					await storeFindings(db, { now });
				}),
			);
			changed();
			response.status(201).json({ version });
		},
	});
}
