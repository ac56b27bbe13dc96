import type { DraftAtQuery, DraftQuery, NoticeForm, NoticeParagraph, Notices, NoticeSubjects } from '#contract';
import type { Params } from '#lib/api.ts';
import { printMonth } from '#lib/dates.ts';

export const formNames: Record<NoticeForm, string> = {
	notice: '通报',
	county: '县（市、区）简报',
	department: '部门简报',
	bank: '银行简报',
	dispatch: '季调度',
	self: '自查报告',
};

export const roleNames: Record<NoticeParagraph['role'], string> = {
	title: '标题',
	addressee: '主送',
	heading1: '一级标题',
	heading2: '二级标题',
	body: '正文',
	annexes: '附件',
	signature: '落款',
	date: '日期',
};

/** 通报; 县（市、区）简报（滑县）. */
export function noticeName({ form, about }: { form: NoticeForm; about: { name: string } | null }): string {
	return about ? `${formNames[form]}（${about.name}）` : formNames[form];
}

/** Who saved: there are no accounts yet. */
export function actorName(actor: string): string {
	return { web: '网页', console: '命令行', restart: '启动时补记' }[actor] ?? actor;
}

/** 系统稿, 第3稿. */
export function versionName(version: number): string {
	return version === 0 ? '系统稿' : `第${version}稿`;
}

/** Which notice of a month it is. */
export function identityOf({ form, about }: DraftQuery): Params {
	return { form: form === 'notice' ? undefined : form, about };
}

/** What a draft is asked for with, besides its month: which notice, and its figures of when. */
export function askedFor({ at, ...query }: DraftAtQuery): Params {
	return { ...identityOf(query), at };
}

/** The address of a notice's page; `at`: the cut-off, where it is not the month's end. */
export function noticePage(
	{ month, form, about }: Pick<Notices['rows'][number], 'month' | 'form' | 'about'>,
	at = '',
): string {
	const search = new URLSearchParams({
		...(form === 'notice' ? {} : { form }),
		...(about ? { about: about.key } : {}),
		...(at === '' ? {} : { at }),
	});
	return `/notices/${month}${search.size === 0 ? '' : `?${search}`}`;
}

/** 定稿：第2次发布 2023年11月6日…, 草稿第3稿, or 未开始. */
export function stateText({ version, published }: Pick<Notices['rows'][number], 'version' | 'published'>): string {
	if (published) return published.revision === 1 ? '已定稿' : `已更正（第${published.revision}次）`;
	return version === 0 ? '未改写' : `草稿${versionName(version)}`;
}

export const noticeTitle = (month: string, form: NoticeForm) => `${formNames[form]} · ${printMonth(month)}`;

/** Whom a notice of a form can be about; nobody, where it is about the city. */
export function subjectsOf(subjects: NoticeSubjects, form: NoticeForm): NoticeSubjects['county'] {
	return form === 'notice' || form === 'dispatch' ? [] : subjects[form];
}

type Address = { readonly pathname: string; readonly search: string };

/** Whether two addresses are of one notice at one instant: what is written and not saved stays between them. */
export function isSameNotice(one: Address, other: Address): boolean {
	const parts = ({ pathname, search }: Address) => {
		const asked = new URLSearchParams(search);
		return JSON.stringify([pathname, ...['form', 'about', 'at', 'revision'].map((name) => asked.get(name))]);
	};
	return parts(one) === parts(other);
}
