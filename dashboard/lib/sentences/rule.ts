import type { Overview } from '#contract';

/** Whether 发放成功率 is the first attempt's, which no re-issue changes. */
export function isFirstAttempt(rule: Overview['rule']): boolean {
	return rule.successRate === 'first-attempt';
}

/** The 口径 of 发放成功率 in force, for the footer of a page. */
export function ruleText(rule: Overview['rule']): string {
	if (isFirstAttempt(rule)) return '发放成功率=首次打卡成功人次÷应发人次';
	return '发放成功率=成功人次÷应发人次，含纠错再发';
}
