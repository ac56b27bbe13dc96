import { type RosterCheck, rosterVerdicts } from '#contract';
import { printCount, printYuan } from '#lib/format.ts';

/** What a check of a list found, in one sentence. */
export function rosterSentence(check: RosterCheck): string {
	const parts = [...rosterVerdicts].reverse().map(({ id, name }) => {
		const { rows, amount } = check[id];
		return `${name}${printCount(rows)}行（${printYuan(amount)}元）`;
	});
	return `共${printCount(check.all.rows)}行（${printYuan(check.all.amount)}元）：${parts.join('，')}。`;
}
