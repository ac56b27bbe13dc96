import type { Failures } from '#contract';
import { printCount, printYuan } from '#lib/format.ts';
import { stateNames, unpaidStates } from '#lib/labels.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “筛选后86条，28,914.36元；全部214条中遗留205条、待反馈6条、已退款3条。” */
export function failuresSentence({ total, amount, counts }: Failures): Phrase[] {
	if (counts.all === 0) return [say('没有未成功的记录。')];
	const parts = unpaidStates
		.filter((state) => counts[state] > 0)
		.map((state) => `${stateNames[state]}${printCount(counts[state])}条`);
	return [
		stress(`${total === counts.all ? '未成功' : '筛选后'}${printCount(total)}条`),
		say(
			`，${printYuan(amount)}元；${total === counts.all ? '其中' : `全部${printCount(counts.all)}条中`}${parts.join('、')}。`,
		),
	];
}
