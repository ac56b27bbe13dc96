import express from 'express';
import { checkedFile, docxType } from '../check_notice/file.ts';
import { NoticeCheck, NoticeCheckQuery, NoticeText } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { attach } from './route.ts';

const limit = '10mb';

/** Checking a notice: text as JSON or plain, or a DOCX; answers with the claims, or with a DOCX with comments. Keeps nothing. */
export function noticeCheckAction({ context }: Workplace): Action {
	return action({
		method: 'post',
		path: '/api/notices/check',
		summary: '校核一份通报：JSON {text, month?}，或 DOCX、文本文件；form=docx 时回带批注的 DOCX',
		query: NoticeCheckQuery,
		body: NoticeText,
		status: 200,
		answer: NoticeCheck,
		before: [
			express.json({ limit }),
			express.raw({ limit, type: [docxType, 'text/plain', 'application/octet-stream'] }),
		],
		async handle({ month, at, form, data }, request, response) {
			const asked = sent(request.body);
			const isMarked = form === 'docx';
			const { check, docx } = await checkedFile(context, { ...asked, month: month ?? asked.month, at, data }, isMarked);
			if (docx === null) return void response.json(check);
			attach(response, `校核 ${check.month}.docx`);
			response.type(docxType).send(docx);
		},
	});
}

function sent(body: unknown): { bytes: Buffer; month?: string | undefined } {
	if (Buffer.isBuffer(body) && body.length > 0) return { bytes: body };
	const told = NoticeText.safeParse(body);
	if (!told.success) throw new Refusal(400, told.error.issues[0]?.message ?? '请发送要校核的文字或 DOCX 文件');
	return { bytes: Buffer.from(told.data.text), month: told.data.month };
}
