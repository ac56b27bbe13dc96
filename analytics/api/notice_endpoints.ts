import { NoticeDocument, NoticeQuery, Scope } from '../contract/index.ts';
import { noticeDocument } from '../notice/document.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** What the API answers of notices. */
export const notices: Endpoint[] = [
	endpoint({
		path: '/api/notices/:month',
		summary: '通报稿：按现在的数据写成，每个数字带出处',
		query: NoticeQuery,
		answer: NoticeDocument,
		report: noticeDocument,
		periods: ({ month, at }) => Scope.options.map((scope) => ({ month, scope, at })),
		deadline: 30_000,
	}),
];
