import { CommentRequest, DraftQuery, NoticeComments, ResolutionQuery, ResolutionRequest } from '../contract/index.ts';
import { addComment, commentsOf, resolveThread } from '../drafts/comments.ts';
import { draftNow } from '../drafts/draft.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { byOf, liveOf, writing } from './draft_actions.ts';
import { noticeBody } from './notice_body.ts';

/** Remarks on the paragraphs of a notice: adding one, answering, settling a thread. Each answers all of them. */
export function commentActions(place: Workplace): Action[] {
	const { state } = place;
	const written = { method: 'post', status: 201, answer: NoticeComments, before: writing('10kb') } as const;
	return [
		action({
			...written,
			path: '/api/notices/:month/comments',
			summary: '对一段提意见，或答复一条意见',
			query: DraftQuery,
			body: CommentRequest,
			async handle(query, request, response) {
				const asked = noticeBody(CommentRequest, request);
				const { document } = draftNow(state, query, await liveOf(place, query)).merged;
				const paragraph = document.paragraphs.find(({ id }) => id === asked.paragraph);
				const words = (paragraph?.runs ?? []).map(({ text }) => text).join('');
				addComment(state, query, { ...asked, quote: [...words].slice(0, 24).join('') }, byOf(place, request));
				response.status(201).json({ rows: commentsOf(state, query) });
			},
		}),
		action({
			...written,
			path: '/api/notices/:month/comments/:thread/resolution',
			summary: '意见已解决，或重新打开',
			query: ResolutionQuery,
			body: ResolutionRequest,
			handle({ thread, ...query }, request, response) {
				const { isResolved } = noticeBody(ResolutionRequest, request);
				resolveThread(state, query, { thread, isResolved }, byOf(place, request));
				response.status(201).json({ rows: commentsOf(state, query) });
			},
		}),
	];
}
