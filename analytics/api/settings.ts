import express from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../access/reader.ts';
import { shanghai } from '../../ingest/clock.ts';
import {
	RuleEffectQuery,
	SettingEffect,
	SettingEffectQuery,
	Settings,
	SettingSave,
	SettingSaved,
	SettingsQuery,
	takes,
} from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { ruleEffect, settingEffect, settingsOf } from '../reports/settings.ts';
import { applySettings, saveSetting } from '../settings.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { bodyOf } from './body.ts';

/** The settings: what holds, what a change would do, and saving one. */
export function settingActions(place: Workplace): Action[] {
	return [reading(place), ...trying(place), saving(place)];
}

function reading({ context, now }: Workplace): Action {
	return action({
		method: 'get',
		path: '/api/settings',
		summary: '口径设置：一个月里各项的取值，和全部版本',
		query: SettingsQuery,
		status: 200,
		answer: Settings,
		async handle(query, _request, response) {
			const today = shanghai(now()).slice(0, 7);
			response.json(await context.read((db) => settingsOf(db, query, today)));
		},
	});
}

/** On a connection of its own, where what is tried out can meet nobody else. */
function trying({ context, write, cached }: Workplace): Action[] {
	const get = { method: 'get', status: 200, answer: SettingEffect } as const;
	return [
		action({
			...get,
			path: '/api/settings/effect',
			summary: '试算：改一项设置，各单位的数值和名次变成多少；不保存',
			query: SettingEffectQuery,
			async handle(query, _request, response) {
				assertTaken(query);
				await context.ensure(query);
				response.json(await write((db) => settingEffect(db, context.visible, query)));
			},
		}),
		action({
			...get,
			path: '/api/rules/effect',
			summary: '两种发放成功率并列：各单位的数值和名次',
			query: RuleEffectQuery,
			async handle(query, _request, response) {
				const key = JSON.stringify(['rules/effect', context.visible.regions, query]);
				const text = await cached(key, async () => {
					await context.ensure(query);
					return JSON.stringify(await write((db) => ruleEffect(db, context.visible, query)));
				});
				response.type('json').send(text);
			},
		}),
	];
}

function saving({ state, write, changed, now }: Workplace): Action {
	return action({
		method: 'post',
		path: '/api/settings',
		summary: '保存一项设置，从所写的月份起生效',
		query: z.object({}),
		body: SettingSave,
		status: 201,
		answer: SettingSaved,
		before: [express.json({ limit: '10kb' })],
		async handle(_query, request, response) {
			const save = bodyOf(SettingSave, request);
			assertTaken(save);
			const actor = actorOf(request);
			const version = saveSetting(state, save, { actor, now });
			await write((db) => applySettings(db, state));
			changed();
			response.status(201).json({ version });
		},
	});
}

function assertTaken(asked: Parameters<typeof takes>[0]): void {
	if (!takes(asked)) throw new Refusal(400, '这项设置没有这个取值，请从列出的取值中选择');
}
