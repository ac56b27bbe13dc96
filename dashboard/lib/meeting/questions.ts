import type { Explanation, LaggingEntry } from '#contract';
import { printCount } from '#lib/format.ts';

/** At most so many: what is asked of a unit must be answered in the meeting. */
const most = 3;

/** What a lagging unit is asked to explain: when the leftover is cleared, who mends the main cause, what came late. */
export function questionsOf(unit: Explanation, entry: LaggingEntry | undefined): string[] {
	const [reason] = unit.reasons;
	const fundedLate = entry?.fundedLate ?? 0;
	return [
		unit.outstanding > 0 ? `遗留${printCount(unit.outstanding)}人次，哪天清零` : '',
		reason ? `${reason.name}${printCount(reason.count)}人次，${reason.actor}何时办完` : '',
		fundedLate > 0 ? `${printCount(fundedLate)}人次在月末5个工作日内拨款，为何` : '',
		unit.pending > 0 ? `${printCount(unit.pending)}人次银行没有反馈，何时反馈` : '',
	]
		.filter((question) => question !== '')
		.slice(0, most);
}
