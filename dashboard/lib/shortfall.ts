import { indicators, type IndicatorId, type Ranking } from '#contract';
import type { Fraction } from './format.ts';
import { isFirstAttempt } from './sentences/rule.ts';

/** What an indicator's shortfall is called: what is missing, not what is there. */
export const shortfallNames: Record<IndicatorId, string> = {
	successRate: '未成功',
	leftoverRate: '遗留',
	cardShare: '非社保卡',
	pushRate: '未推送',
	firstAttemptRate: '首次未成功',
	pendingRate: '待反馈',
	refundedRate: '已退款',
};

/** What a ranking counts: before October 2023 发放成功率 is the first attempt's, whatever became of the payment later. */
export function countedAs({ indicator, rule }: Pick<Ranking, 'indicator' | 'rule'>): IndicatorId {
	return indicator === 'successRate' && isFirstAttempt(rule) ? 'firstAttemptRate' : indicator;
}

/** True where less is better (遗留率): the figure is its own shortfall. */
export function isLowerBetter(indicator: IndicatorId): boolean {
	return indicators.find((entry) => entry.id === indicator)?.better === 'lower';
}

/** 100% − the rate, or the rate itself where less is better. */
export function shortfall(indicator: IndicatorId, rate: Fraction): Fraction {
	if (isLowerBetter(indicator)) return rate;
	return { numerator: rate.denominator - rate.numerator, denominator: rate.denominator };
}
