import type { RateUnit } from './print.ts';

/** How a figure is printed: rates keep their unit, counts and money theirs. */
export type Unit = 'percent' | 'permille' | 'count' | 'person' | 'project' | 'slip' | 'fen';

/** A rate of the monitoring scheme (domain.md, section 6): what it is called, printed in, and which way is better. */
export type Indicator = {
	readonly id: string;
	/** Full Chinese name, as in a notice. */
	readonly name: string;
	/** Chinese name for tabs and heads of tables. */
	readonly shortName: string;
	readonly unit: Unit;
	readonly better: 'higher' | 'lower';
	/** One Chinese sentence: numerator ÷ denominator. */
	readonly definition: string;
};

/** Every rate, in the order in which pages name them. */
export const indicators = [
	{
		id: 'successRate',
		name: '发放成功率',
		shortName: '发放成功率',
		unit: 'percent',
		better: 'higher',
		definition: '截止时已发放成功的人次÷应发人次（含纠错再发后的成功）',
	},
	{
		id: 'leftoverRate',
		name: '发放失败遗留率',
		shortName: '失败遗留率',
		unit: 'permille',
		better: 'lower',
		definition: '截止时失败或退票后仍未成功、未退款的人次÷应发人次',
	},
	{
		id: 'cardShare',
		name: '社保卡占比率',
		shortName: '社保卡占比率',
		unit: 'percent',
		better: 'higher',
		definition: '发放到社保卡的成功人次÷发放到个人的成功人次',
	},
	{
		id: 'pushRate',
		name: '发放结果推送率',
		shortName: '结果推送率',
		unit: 'percent',
		better: 'higher',
		definition: '截止时已推送到政务服务网的成功人次÷成功人次',
	},
	{
		id: 'firstAttemptRate',
		name: '首次打卡成功率',
		shortName: '首次打卡成功率',
		unit: 'percent',
		better: 'higher',
		definition: '第一次反馈即为成功的人次÷应发人次',
	},
	{
		id: 'pendingRate',
		name: '待反馈率',
		shortName: '待反馈率',
		unit: 'permille',
		better: 'lower',
		definition: '截止时银行尚未反馈结果的人次÷应发人次',
	},
	{
		id: 'refundedRate',
		name: '退款率',
		shortName: '退款率',
		unit: 'permille',
		better: 'lower',
		definition: '截止时已办结退款的人次÷应发人次',
	},
] as const satisfies readonly Indicator[];

/** The unit that an indicator is printed in. */
export function unitOf(id: (typeof indicators)[number]['id']): RateUnit {
	return indicators.find((indicator) => indicator.id === id)?.unit === 'permille' ? 'permille' : 'percent';
}
