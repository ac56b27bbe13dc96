import type { LaggingEntry } from '#contract';
import { printCount, printShare } from '#lib/format.ts';

/** Key of what was left blank in the exports. */
const blank = '-';

type Cause = Pick<
	LaggingEntry,
	'outstanding' | 'pending' | 'refunded' | 'unpaid' | 'outstandingShare' | 'topProject' | 'topBank' | 'topReason'
>;

/** One sentence of cause: 遗留…人次占…；…项目占…；在…银行；主要原因是…. Parts that are zero are not written. */
export function causeOf(entry: Cause): string {
	const where = [project(entry), bank(entry), reason(entry)].filter((part) => part !== '');
	return [states(entry), where.join('，')].filter((part) => part !== '').join('；') + '。';
}

/** Refunds are closed: they are named only where nothing else is left to name. */
function states({ outstanding, pending, refunded, unpaid, outstandingShare }: Cause): string {
	if (outstanding === 0) {
		return `遗留为0；${pending === 0 ? `已退款${printCount(refunded)}人次` : `${printCount(pending)}人次未反馈`}`;
	}
	const waiting = pending === 0 ? '' : `、待反馈${printCount(pending)}人次`;
	const share = outstanding === unpaid ? '' : `占${printShare(outstandingShare)}`;
	return `遗留${printCount(outstanding)}人次${share}${waiting}`;
}

function project({ topProject, unpaid }: Cause): string {
	if (topProject === null || topProject.key === blank) return '';
	if (topProject.unpaid === unpaid) return `均为${topProject.name}`;
	return `${topProject.name}占${printCount(topProject.unpaid)}人次`;
}

function bank({ topBank, unpaid }: Cause): string {
	if (topBank === null || topBank.key === blank) return '';
	if (topBank.unpaid === unpaid) return `均在${topBank.name}`;
	return `${printCount(topBank.unpaid)}人次在${topBank.name}`;
}

function reason({ topReason }: Cause): string {
	return topReason === null ? '' : `主要原因是${topReason.name}`;
}
