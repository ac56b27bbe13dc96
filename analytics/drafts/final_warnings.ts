import type { DatabaseSync } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { checkNotice } from '../check_notice/check.ts';
import type { DraftQuery, FinalWarning, NoticeClaim, NoticeDocument } from '../contract/index.ts';
import { completeness } from '../reports/completeness.ts';
import type { Visible } from '../visible.ts';
import { commentsOf, openThreads } from './comments.ts';
import type { Merged } from './merged.ts';

/** Why the notice should not be made final yet, each a sentence. */
export async function finalWarnings(
	db: Connection,
	state: DatabaseSync,
	visible: Visible,
	query: DraftQuery,
	merged: Merged,
): Promise<FinalWarning[]> {
	const comments = openThreads(commentsOf(state, query));
	const { isComplete, gaps } = await completeness(db, visible, { month: query.month });
	const blocking = gaps.filter((gap) => gap.isBlocking).length;
	const outdated = merged.paragraphs.filter(({ kind, isOutdated }) => kind !== 'live' && isOutdated).length;
	const { length: missing } = merged.missing;
	const wrong = await mismatches(db, visible, query, merged.document);
	return [
		...(isComplete ? [] : [{ id: 'incomplete', text: `数据没有到齐，还缺${blocking}项，见“数据到齐”` } as const]),
		...(wrong.length > 0 ? [{ id: 'mismatch', text: mismatchText(wrong) } as const] : []),
		...(comments > 0 ? [{ id: 'comments', text: `有${comments}条意见没有解决` } as const] : []),
		...(missing > 0 ? [{ id: 'missing', text: `有${missing}个数字系统里已没有，正文还是原来的写法` } as const] : []),
		...(outdated > 0 ? [{ id: 'outdated', text: `改写过的${outdated}段，系统的写法已经变了` } as const] : []),
	];
}

/** What a notice says otherwise than the data of its month, by 校核. */
async function mismatches(
	db: Connection,
	visible: Visible,
	{ month }: DraftQuery,
	{ paragraphs }: NoticeDocument,
): Promise<NoticeClaim[]> {
	const texts = paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
	const { claims } = await checkNotice(db, visible, texts, { month, from: 'given', data: 'live' });
	return claims.filter(({ verdict }) => verdict === 'mismatch');
}

const named = 3;

function mismatchText(wrong: readonly NoticeClaim[]): string {
	const said = wrong.slice(0, named).map(({ place, text }) => `第${place.paragraph + 1}段“${text}”`);
	return `校核有${wrong.length}处与数据不符：${said.join('、')}${wrong.length > named ? '等' : ''}，见“校核”`;
}
