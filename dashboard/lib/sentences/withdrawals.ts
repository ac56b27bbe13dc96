import type { ImportRecord, Withdrawn, WithdrawalEffect } from '#contract';
import { printMonth, printMoment } from '#lib/dates.ts';
import { printCount } from '#lib/format.ts';

/** What confirming a withdrawal will do, one sentence each. */
export function effectSentences(effect: WithdrawalEffect): string[] {
	const { tables, rows, corrected, months, others } = effect;
	const sheets = new Set(tables.map(({ sheet }) => sheet)).size;
	return [
		sheets > 1 ? `这个文件的${sheets}个工作表一起撤销，不能只撤其中一个。` : '',
		tables.length > sheets ? '这个文件载入过不止一次，各次载入的一起撤销。' : '',
		`去掉这个文件载入的${printCount(rows)}行，如同从未收到。`,
		corrected > 0 ? `它更正过的${printCount(corrected)}行恢复为更正前的内容。` : '',
		months.length > 0 ? `涉及${months.map(printMonth).join('、')}拨款的发放单，这些月份和当年以后各月的数会重算。` : '',
		others.length > 0 ? `${others.join('、')}中与它重复或更正它的行，按没有这个文件重新计数，不必重传。` : '',
		'已发布月份的数不变。收到的文件仍然保存，以后可以再次载入。',
	].filter((sentence) => sentence !== '');
}

/** “已撤销反馈.csv，去掉1,204行。” */
export function doneSentence({ name, rows }: Withdrawn): string {
	return `已撤销${name}，去掉${printCount(rows)}行。`;
}

/** “11月22日09:40撤销：传错了文件” */
export function withdrawnSentence({ at, reason }: NonNullable<ImportRecord['withdrawal']>): string {
	return `${printMoment(at)}撤销：${reason}`;
}
