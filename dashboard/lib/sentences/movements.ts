import type { Changes } from '#contract';
import { printCount } from '#lib/format.ts';
import { stateNames } from '#lib/labels.ts';

/** “待反馈变为成功46笔，不再计入2笔”; those that stayed in their state are “状态未变”. */
export function movementText(movements: Changes['movements']): string {
	return movements
		.map(({ fromState, toState, records }) => {
			const count = `${printCount(records)}笔`;
			if (fromState === null) return toState === null ? count : `新计入（${stateNames[toState]}）${count}`;
			if (toState === null) return `不再计入（原为${stateNames[fromState]}）${count}`;
			if (fromState === toState) return `状态未变（${stateNames[toState]}），金额、推送等有变${count}`;
			return `${stateNames[fromState]}变为${stateNames[toState]}${count}`;
		})
		.join('；');
}
