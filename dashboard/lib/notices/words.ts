import type { DraftQuery, NoticeForm, NoticeParagraph, Notices } from '#contract';
import type { Params } from '#lib/api.ts';
import { printMonth } from '#lib/dates.ts';

export const formNames: Record<NoticeForm, string> = {
	notice: '通报',
	county: '县（市、区）简报',
	department: '部门简报',
	bank: '银行简报',
	dispatch: '季调度',
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

/** What a notice is asked for with, besides its month. */
export function askedFor({ form, about }: DraftQuery): Params {
	return { form: form === 'notice' ? undefined : form, about };
}

/** The address of a notice's page. */
export function noticePage({ month, form, about }: Pick<Notices['rows'][number], 'month' | 'form' | 'about'>): string {
	const search = new URLSearchParams({
		...(form === 'notice' ? {} : { form }),
		...(about ? { about: about.key } : {}),
	});
	return `/notices/${month}${search.size === 0 ? '' : `?${search}`}`;
}

/** 定稿：第2次发布 2023年11月6日…, 草稿第3稿, or 未开始. */
export function stateText({ version, published }: Pick<Notices['rows'][number], 'version' | 'published'>): string {
	if (published) return published.revision === 1 ? '已定稿' : `已更正（第${published.revision}次）`;
	return version === 0 ? '未改写' : `草稿${versionName(version)}`;
}

export const noticeTitle = (month: string, form: NoticeForm) => `${formNames[form]} · ${printMonth(month)}`;
