import type { Feedback, Outcome } from '../../world/rows.ts';
import { idOf, instant } from './city.ts';

/** An outcome of a line: a success, a failure, or a success taken back. */
export type Told = { id: string; at: string; place: number; attempt: number; result: Outcome };

const worse: Record<Outcome, number> = { 处理中: 0, 成功: 1, 失败: 2, 退票: 3 };

/** What a feedback says, unless it says that the bank is still at work. */
export function toldBy(feedback: Feedback, place: number): Told[] {
	const { attempt = 1, result, at } = feedback;
	return result === '处理中' ? [] : [{ id: idOf(feedback), at: instant(at), place, attempt, result }];
}

/**
 * Outcomes in their order: time, then the row further along the chain, the higher attempt, the worse outcome. On a day
 * on which one of them is a bare date they are compared by date only.
 */
export function inOrder(outcomes: readonly Told[]): Told[] {
	const midnight = ' 00:00:00.000000';
	const bareDays = new Set(outcomes.filter(({ at }) => at.endsWith(midnight)).map(({ at }) => at.slice(0, 10)));
	const compared = ({ at }: Told) => (bareDays.has(at.slice(0, 10)) ? at.slice(0, 10) : at);
	return outcomes.toSorted(
		(a, b) =>
			compareText(compared(a), compared(b)) ||
			a.place - b.place ||
			a.attempt - b.attempt ||
			worse[a.result] - worse[b.result] ||
			compareText(a.id, b.id),
	);
}

function compareText(a: string, b: string): number {
	return Number(a > b) - Number(a < b);
}
