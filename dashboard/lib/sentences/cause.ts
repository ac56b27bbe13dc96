import type { LaggingEntry, Overview } from '#contract';
import { printCount, printShare } from '#lib/format.ts';
import { isFirstAttempt } from './rule.ts';

/** Key of what was left blank in the exports. */
const blank = '-';

/**
 * One sentence of cause: 遗留…人次占…；…项目占…；在…银行；主要原因是…. Parts that are zero are not written. Under the
 * rule of the first attempt projects and banks hold what failed at first, reasons are of what is still outstanding.
 */
export function causeOf(entry: LaggingEntry, rule: Overview['rule']): string {
	const isFirst = isFirstAttempt(rule);
	const missing = isFirst ? entry.value.denominator - entry.value.numerator : entry.unpaid;
	const why = reason(entry);
	const where = [project(entry, missing), bank(entry, missing), isFirst && why ? `遗留的${why}` : why];
	const what = isFirst ? firstStates(entry, missing) : states(entry);
	return [what, where.filter((part) => part !== '').join('，')].filter((part) => part !== '').join('；') + '。';
}

function firstStates({ outstanding }: LaggingEntry, missing: number): string {
	const left = outstanding === 0 ? '' : `，截止时仍遗留${printCount(outstanding)}人次`;
	return `首次未成功${printCount(missing)}人次${left}`;
}

/** Refunds are closed: they are named only where nothing else is left to name. */
function states({ outstanding, pending, refunded, unpaid, outstandingShare }: LaggingEntry): string {
	if (outstanding === 0) {
		return `遗留为0；${pending === 0 ? `已退款${printCount(refunded)}人次` : `${printCount(pending)}人次未反馈`}`;
	}
	const waiting = pending === 0 ? '' : `、待反馈${printCount(pending)}人次`;
	const share = outstanding === unpaid ? '' : `占${printShare(outstandingShare)}`;
	return `遗留${printCount(outstanding)}人次${share}${waiting}`;
}

function project({ topProject }: LaggingEntry, missing: number): string {
	if (topProject === null || topProject.key === blank) return '';
	if (topProject.unpaid === missing) return `均为${topProject.name}`;
	return `${topProject.name}占${printCount(topProject.unpaid)}人次`;
}

function bank({ topBank }: LaggingEntry, missing: number): string {
	if (topBank === null || topBank.key === blank) return '';
	if (topBank.unpaid === missing) return `均在${topBank.name}`;
	return `${printCount(topBank.unpaid)}人次在${topBank.name}`;
}

function reason({ topReason }: LaggingEntry): string {
	return topReason === null ? '' : `主要原因是${topReason.name}`;
}
