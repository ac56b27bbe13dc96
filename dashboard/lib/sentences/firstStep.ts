import type { Explanation } from '#contract';
import { printCount } from '#lib/format.ts';

/** 先做什么: what can be done about one state of the unpaid. */
export function firstStep(state: 'outstanding' | 'pending' | 'refunded', explanation: Explanation): string {
	if (explanation[state] === 0) return '无';
	switch (state) {
		case 'outstanding':
			return outstandingStep(explanation);
		case 'pending':
			return '催代发银行反馈结果';
		case 'refunded':
			return '已办结，不能再成功';
	}
}

function outstandingStep({ reasons }: Explanation): string {
	const main = reasons[0];
	if (main === undefined) return '补充失败原因';
	const waiting = main.reissued === 0 ? '' : `，其中${printCount(main.reissued)}人次已再发待确认`;
	return `先办${main.name}${printCount(main.count)}人次${waiting}`;
}
