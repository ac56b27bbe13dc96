import { z } from 'zod';
import { shanghai } from '../../ingest/clock.ts';
import { type DatabaseSync, inState } from '../../ingest/state.ts';
import { writeAudit } from '../audit.ts';
import type { CommentRequest, DraftQuery, NoticeComment } from '../contract/index.ts';
import { masked } from '../masked.ts';
import { Refusal } from '../refusal.ts';
import { instantWithZone } from '../reports/period.ts';
import type { By } from './save.ts';
import { keyOf } from './versions.ts';

const instant = z.string().transform(instantWithZone);
const Row = z.object({
	id: z.int(),
	thread: z.int(),
	paragraph: z.string(),
	quote: z.string(),
	text: z.string(),
	by: z.string(),
	at: instant,
	resolvedAt: instant.nullable(),
	resolvedBy: z.string().nullable(),
});
const one = 'month = $month and form = $form and about = $about';

/** All remarks on a notice, those of a thread together, the oldest first. */
export function commentsOf(state: DatabaseSync, query: DraftQuery): NoticeComment[] {
	const rows = state.prepare(
		`select id, coalesce(thread, id) as thread, paragraph, quote, text, written_at as at, written_by as "by",
			resolved_at as resolvedAt, resolved_by as resolvedBy
		from notice_comment where ${one} order by coalesce(thread, id), id`,
	);
	return z.array(Row).parse(rows.all(keyOf(query)));
}

/** How many threads are not settled. */
export function openThreads(comments: readonly NoticeComment[]): number {
	return comments.filter(({ id, thread, resolvedAt }) => id === thread && resolvedAt === null).length;
}

/** Adds a remark, with its act in the audit; one on a settled thread opens it again. Numbers of persons are masked. */
export function addComment(
	state: DatabaseSync,
	query: DraftQuery,
	{ text, thread, paragraph, quote }: CommentRequest & { quote: string },
	{ actor, now }: By,
): void {
	const at = shanghai(now());
	inState(state, () => {
		const first = thread === null ? null : threadOf(state, query, thread);
		const place = first ?? { paragraph, quote };
		state
			.prepare(
				`insert into notice_comment (month, form, about, thread, paragraph, quote, text, written_at, written_by)
				values ($month, $form, $about, $thread, $paragraph, $quote, $text, $at, $actor)`,
			)
			.run({
				...{ ...keyOf(query), thread, at, actor, text: masked(text) },
				...{ paragraph: place.paragraph, quote: place.quote },
			});
		if (thread !== null) settle(state, thread, null);
		const detail = { did: 'comment', paragraph: place.paragraph, thread };
		writeAudit(state, { at, actor, act: 'notice', subject: subjectOf(query), detail });
	});
}

/** Settles a thread, or opens it again. */
export function resolveThread(
	state: DatabaseSync,
	query: DraftQuery,
	{ thread, isResolved }: { thread: number; isResolved: boolean },
	{ actor, now }: By,
): void {
	const at = shanghai(now());
	inState(state, () => {
		threadOf(state, query, thread);
		settle(state, thread, isResolved ? { at, actor } : null);
		const detail = { did: isResolved ? 'resolve' : 'reopen', thread };
		writeAudit(state, { at, actor, act: 'notice', subject: subjectOf(query), detail });
	});
}

function settle(state: DatabaseSync, thread: number, settled: { at: string; actor: string } | null): void {
	state
		.prepare('update notice_comment set resolved_at = $at, resolved_by = $actor where id = $thread')
		.run({ thread, at: settled?.at ?? null, actor: settled?.actor ?? null });
}

function threadOf(state: DatabaseSync, query: DraftQuery, thread: number): NoticeComment {
	const found = commentsOf(state, query).find(({ id }) => id === thread);
	if (!found || found.thread !== thread) throw new Refusal(404, '没有这条意见，请刷新页面');
	return found;
}

const subjectOf = ({ month, form, about = '' }: DraftQuery) => `${month} ${form} ${about}`.trim();
