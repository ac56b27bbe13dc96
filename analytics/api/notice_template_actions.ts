import express from 'express';
import * as z from 'zod/mini';
import { actorOf } from '../access/reader.ts';
import {
	NoticePreview,
	NoticePreviewRequest,
	NoticeTemplateSave,
	NoticeTemplateSaved,
	Scope,
	type TemplateFault,
} from '../contract/index.ts';
import { draftNotice } from '../notice/document.ts';
import { faultText } from '../notice/template/template.ts';
import { templateFaults } from '../notice/template_faults.ts';
import { applyTemplates, saveTemplate } from '../notice/template_store.ts';
import { Refusal } from '../refusal.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { bodyOf } from './body.ts';

/** Saving a template of the notices, and seeing what one would give. */
export function noticeTemplateActions(place: Workplace): Action[] {
	const before = [express.json({ limit: '300kb' })];
	return [saving(place, before), previewing(place, before)];
}

function saving({ state, write, now, changed, context }: Workplace, before: express.RequestHandler[]): Action {
	return action({
		method: 'post',
		path: '/api/notice-templates',
		summary: '保存通报模板的新版本；空值恢复为系统自带的模板',
		query: z.object({}),
		body: NoticeTemplateSave,
		status: 201,
		answer: NoticeTemplateSaved,
		before,
		async handle(_query, request, response) {
			const asked = bodyOf(NoticeTemplateSave, request);
			const { form, text } = asked;
			if (text !== null) refuseFaults(await context.read((db) => templateFaults(db, form, text), 30_000));
			const actor = actorOf(request);
			const version = saveTemplate(state, asked, { now, actor });
			await write((db) => applyTemplates(db, state));
			changed();
			response.status(201).json({ form, version });
		},
	});
}

function refuseFaults(faults: readonly TemplateFault[]): void {
	if (faults.length > 0)
		throw new Refusal(400, `模板有${faults.length}处需要改正：${faults.slice(0, 5).map(faultText).join('；')}。`);
}

function previewing({ context }: Workplace, before: express.RequestHandler[]): Action {
	return action({
		method: 'post',
		path: '/api/notice-templates/preview',
		summary: '用一个模板试写某月的通报，不保存；模板有错时逐处指出',
		query: z.object({}),
		body: NoticePreviewRequest,
		status: 200,
		answer: NoticePreview,
		before,
		async handle(_query, request, response) {
			const { text, month, form, about } = bodyOf(NoticePreviewRequest, request);
			for (const scope of Scope.options) await context.ensure({ month, scope });
			const asked = { month, form, about: about ?? undefined, template: text };
			response.json(await context.read((db) => draftNotice(db, context.visible, asked), 30_000));
		},
	});
}
