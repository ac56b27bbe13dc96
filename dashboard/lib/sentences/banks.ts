import type { BankPart, BankRow, Banks } from '#contract';
import { partOf, printHundredths } from '#lib/banks/parts.ts';
import { printSpan } from '#lib/dates.ts';
import { printRate } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “10月27家代发银行，支付及时率最低的是甲行97.75%，原因填写率最低的是乙行66.67%；综合得分最高的是丙行98.03分。” */
export function banksSentence({ month, scope, rows, weights }: Banks): Phrase[] {
	const span = printSpan(month, scope);
	if (rows.length === 0) return [say(`${span}没有代发银行有发放任务。`)];
	const lows = [
		{ id: 'successRate', name: '发放成功率' },
		{ id: 'paymentTimeliness', name: '支付及时率' },
	] as const;
	return [
		say(`${span}`),
		stress(`${rows.length}家`),
		say('代发银行'),
		...lows.flatMap(({ id, name }) => lowest(rows, id, name)),
		...best(rows, weights.length > 0),
		say('。'),
	];
}

/** The bank with the last rank; nothing where all share the first. */
function lowest(rows: readonly BankRow[], id: BankPart, name: string): Phrase[] {
	const ranked = rows.flatMap((row) => {
		const part = partOf(row, id);
		return part ? [{ row, part }] : [];
	});
	const last = Math.max(0, ...ranked.map(({ part }) => part.rank));
	const found = ranked.filter(({ part }) => part.rank === last);
	const [first] = found;
	if (!first || last === 1) return [];
	const names = found.length > 3 ? `${first.row.name}等${found.length}家` : found.map(({ row }) => row.name).join('、');
	return [say(`，${name}最低的是`), stress(`${names}${printRate(first.part, 'percent')}`)];
}

function best(rows: readonly BankRow[], hasWeights: boolean): Phrase[] {
	if (!hasWeights) return [say('；没有设权重，不计综合得分')];
	const found = rows.filter(({ rank }) => rank === 1);
	const [first] = found;
	if (!first || first.score === null) return [];
	const names = found.length > 3 ? `${first.name}等${found.length}家` : found.map(({ name }) => name).join('、');
	return [say('；综合得分最高的是'), stress(`${names}${printHundredths(first.score)}分`)];
}
