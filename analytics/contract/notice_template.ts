import * as z from 'zod/mini';
import { NoticeDocument, NoticeFigure, NoticeForm } from './notice.ts';
import { Key, Month } from './query.ts';

/** Longer than any notice. */
const longest = 60_000;

/** What is wrong with a template: line and character from 1, and what to do. */
export const TemplateFault = z.object({ line: z.int(), at: z.int(), sentence: z.string() });

/** GET /api/notice-templates?form */
export const NoticeTemplatesQuery = z.object({ form: z._default(NoticeForm, 'notice') });

/** The template in force of a form (version 0 ships) and every version that was saved, newest first; `text` null: shipped. */
export const NoticeTemplates = z.object({
	form: NoticeForm,
	version: z.int(),
	text: z.string(),
	shipped: z.string(),
	versions: z.array(
		z.object({
			version: z.int(),
			text: z.nullable(z.string()),
			note: z.string(),
			savedAt: z.string(),
			savedBy: z.string(),
		}),
	),
});

const Text = z.string().check(z.maxLength(longest, '模板太长，请删减'));

/** POST /api/notice-templates: a new version; `text` null puts the shipped one back; `base` is the version that the page showed. */
export const NoticeTemplateSave = z.strictObject({
	form: NoticeForm,
	text: z.nullable(Text),
	note: z.string().check(z.trim(), z.minLength(1, '请写明改了什么'), z.maxLength(200, '说明不能超过200字')),
	base: z.int(),
});
export const NoticeTemplateSaved = z.object({ form: NoticeForm, version: z.int() });

/** POST /api/notice-templates/preview: what a text would give of a month, saved nowhere. */
export const NoticePreviewRequest = z.strictObject({
	form: NoticeForm,
	month: Month,
	about: z._default(z.nullable(Key), null),
	text: Text,
});
export const NoticePreview = z.object({ document: z.nullable(NoticeDocument), faults: z.array(TemplateFault) });

/** What a template can name: a figure, a list (`fields`: what can be said of each in it), or whether something is so. */
export const NoticeChoice = z.extend(NoticeFigure, {
	kind: z.enum(['value', 'list', 'truth']),
	isThere: z.boolean(),
	fields: z.array(z.string()),
});

/** GET /api/notices/:month/figures?form&about&at: everything that the text can name, in the order of a picker. */
export const NoticeFigures = z.object({ month: Month, at: z.string(), figures: z.array(NoticeChoice) });

export type TemplateFault = z.infer<typeof TemplateFault>;
export type NoticeTemplates = z.infer<typeof NoticeTemplates>;
export type NoticeTemplateSave = z.infer<typeof NoticeTemplateSave>;
export type NoticePreview = z.infer<typeof NoticePreview>;
export type NoticeChoice = z.infer<typeof NoticeChoice>;
export type NoticeFigures = z.infer<typeof NoticeFigures>;
