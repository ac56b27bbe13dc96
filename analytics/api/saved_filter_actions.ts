import express from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../access/reader.ts';
import { SavedFilterEntry, SavedFilters } from '../contract/index.ts';
import { forgetFilter, savedFilters, saveFilter } from '../saved_filters.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { bodyOf } from './body.ts';

/** 常用条件: each account has its own, and nobody sees another's. */
export function savedFilterActions({ state, now }: Workplace): Action[] {
	const common = { path: '/api/saved-filters', query: z.object({}), answer: SavedFilters };
	return [
		action({
			...common,
			method: 'get',
			summary: '自己的常用条件',
			status: 200,
			handle: (_query, request, response) => void response.json(savedFilters(state, actorOf(request))),
		}),
		action({
			...common,
			method: 'post',
			summary: '存一个常用条件，或删去一个',
			body: SavedFilterEntry,
			status: 200,
			before: [express.json({ limit: '10kb' })],
			handle(_query, request, response) {
				const { name, query } = bodyOf(SavedFilterEntry, request);
				const account = actorOf(request);
				if (query === null) forgetFilter(state, name, account);
				else saveFilter(state, { name, query }, { account, now });
				response.json(savedFilters(state, account));
			},
		}),
	];
}
