import type { ArrivalCell, ArrivalKind } from '#contract';
import { none, printCount } from '#lib/format.ts';

/** How a cell of the table of arrivals is marked: a word always, a tone beside it. */
export type Mark = { word: string; tone: 'bad' | 'warn' | 'ok' | 'plain' };

/** What is counted of each kind when slips lack it: feedback and pushes are no one's fault yet. */
const lackWords: Record<ArrivalKind, string> = {
	slip: '未到',
	payment: '没有明细',
	feedback: '没有反馈',
	push: '没有推送',
	refund: none,
};

/** The mark of a cell; null where nothing is to come. `isBank`: a bank may have nothing to pay in a month. */
export function markOf({ kind, status, lacking }: ArrivalCell, isBank: boolean): Mark | null {
	if (status === 'none') return null;
	if (status === 'paused') return { word: '上月有，本月无', tone: isBank ? 'plain' : 'bad' };
	if (status === 'complete')
		return { word: kind === 'refund' ? '有' : '到齐', tone: kind === 'refund' ? 'plain' : 'ok' };
	if (kind === 'push')
		return { word: status === 'absent' ? '都没有推送' : `${printCount(lacking)}张未推送`, tone: 'plain' };
	if (status === 'absent') return { word: `都${lackWords[kind]}`, tone: 'bad' };
	return kind === 'payment'
		? { word: `缺${printCount(lacking)}张`, tone: 'bad' }
		: { word: `${printCount(lacking)}张${lackWords[kind]}`, tone: 'warn' };
}
