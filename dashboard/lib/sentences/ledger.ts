import type { Ledger } from '#contract';
import { printCount, printYuan } from '#lib/format.ts';
import { type Phrase, say, stress } from './phrase.ts';

/** “12件问题，待办8件，逾期2件；查出3.00元，追回1.00元，核销1.00元，未追回1.00元。” */
export function ledgerSentence({ total, allTotal }: Ledger): Phrase[] {
	if (allTotal === 0) return [say('台账里还没有问题。可以手工立案，导入工作簿，或在“疑点”页转入。')];
	if (total.cases === 0) return [say(`没有符合条件的问题；全部共${printCount(allTotal)}件。`)];
	return [
		stress(`${printCount(total.cases)}件问题`),
		say(`，待办${printCount(total.pending)}件，`),
		total.overdue > 0 ? stress(`逾期${printCount(total.overdue)}件`) : say('没有逾期的'),
		say(
			`；查出${printYuan(total.found)}元，追回${printYuan(total.recovered)}元，核销${printYuan(total.cleared)}元，` +
				`未追回${printYuan(total.outstanding)}元。`,
		),
	];
}
