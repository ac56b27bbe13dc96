import { error } from '@sveltejs/kit';
import { NoticeForm, Notices, NoticeTemplates } from '#contract';
import { get } from '#lib/api.ts';
import { subjectsOf } from '#lib/notices/words.ts';
import type { PageLoad } from './$types';

/** 通报模板: a form's text and versions, and the month (and unit) that a trial is drawn up of. */
export const load: PageLoad = async ({ fetch, url, parent, depends }) => {
	depends('app:templates');
	const parsed = NoticeForm.safeParse(url.searchParams.get('form') ?? 'notice');
	if (!parsed.success) error(404, '没有这种通报。');
	const [form, { meta }] = [parsed.data, await parent()];
	const [templates, notices] = await Promise.all([
		get(fetch, '/api/notice-templates', NoticeTemplates, { form }),
		get(fetch, '/api/notices', Notices),
	]);
	const asked = url.searchParams.get('about');
	const subjects = subjectsOf(notices.subjects, form);
	const month = meta.months.find((entry) => entry.month === url.searchParams.get('month')) ?? meta.months[0];
	const about = subjects.find(({ key }) => key === asked) ?? subjects[0] ?? null;
	return { form, templates, subjects, month: month?.month ?? null, about };
};
