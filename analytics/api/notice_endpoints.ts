import {
	NoticeDocument,
	NoticeFigures,
	NoticeQuery,
	NoticeTemplates,
	NoticeTemplatesQuery,
	type Period,
	Scope,
} from '../contract/index.ts';
import { noticeDocument } from '../notice/document.ts';
import { noticeFigures } from '../notice/figure_choices.ts';
import { noticeTemplates } from '../notice/template_in_force.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

const periods = ({ month, at }: Omit<Period, 'scope'>): Period[] =>
	Scope.options.map((scope) => ({ month, scope, at }));

/** What the API answers of notices. */
export const notices: Endpoint[] = [
	endpoint({
		path: '/api/notices/:month',
		summary: '通报稿：按现在的数据写成，每个数字带出处',
		query: NoticeQuery,
		answer: NoticeDocument,
		report: noticeDocument,
		periods,
		deadline: 30_000,
	}),
	endpoint({
		path: '/api/notices/:month/figures',
		summary: '通报可用的全部数字、名单和条件',
		query: NoticeQuery,
		answer: NoticeFigures,
		report: noticeFigures,
		periods,
		deadline: 30_000,
	}),
	endpoint({
		path: '/api/notice-templates',
		summary: '通报模板：现用的、系统自带的和保存过的各版本',
		query: NoticeTemplatesQuery,
		answer: NoticeTemplates,
		report: noticeTemplates,
	}),
];
