import express from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../access/reader.ts';
import { NoticeHeadAnswer, NoticeHeadQuery, NoticeHeadSave } from '../contract/index.ts';
import { noticeHead, saveNoticeHead } from '../notice/head.ts';
import { Refusal } from '../refusal.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';

/** What stands around the text of a notice: red head, number, 抄送, 印发. */
export function noticeHeadActions({ state, now, changed }: Workplace): Action[] {
	const path = '/api/notice-head';
	return [
		action({
			...{ method: 'get', path, status: 200, answer: NoticeHeadAnswer },
			summary: '通报的红头、发文字号、抄送和印发机关：一个月的取值，和全部版本',
			query: NoticeHeadQuery,
			handle({ month }, _request, response) {
				response.json(noticeHead(state, month));
			},
		}),
		action({
			...{ method: 'post', path, status: 201, answer: NoticeHeadAnswer },
			summary: '保存一个月通报的红头、发文字号、抄送和印发机关',
			query: z.object({}),
			body: NoticeHeadSave,
			before: [express.json({ limit: '10kb' })],
			handle(_query, request, response) {
				const asked = NoticeHeadSave.safeParse(request.body);
				if (!asked.success) throw new Refusal(400, sentence(asked.error));
				saveNoticeHead(state, asked.data, { actor: actorOf(request), now });
				changed();
				response.status(201).json(noticeHead(state, asked.data.month));
			},
		}),
	];
}

/** What is wrong, where the contract says it in Chinese. */
function sentence(error: z.core.$ZodError): string {
	const said = error.issues.map(({ message }) => message).find((message) => /\p{Script=Han}/u.test(message));
	return said ?? '内容不正确，请核对后再试';
}
