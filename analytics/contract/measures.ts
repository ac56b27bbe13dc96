import * as z from 'zod/mini';
import { indicators, type Unit, unitOf } from './indicators.ts';
import {
	type Fraction,
	none,
	printCount,
	printDifference,
	printNoticeCount,
	printNoticeMoney,
	printRate,
	printWanYuan,
} from './print.ts';
import { IndicatorId } from './query.ts';

/** The counts and amounts of a slice; a count travels as a fraction of 1, so that it is compared as rates are. */
const counts = [
	{ id: 'due', name: '应发人次', unit: 'count' },
	{ id: 'paid', name: '发放人次', unit: 'count' },
	{ id: 'outstanding', name: '遗留人次', unit: 'count' },
	{ id: 'pending', name: '待反馈人次', unit: 'count' },
	{ id: 'refunded', name: '已退款人次', unit: 'count' },
	{ id: 'persons', name: '实发人数', unit: 'person' },
	{ id: 'amountDue', name: '应发金额', unit: 'fen' },
	{ id: 'amountPaid', name: '补贴金额', unit: 'fen' },
	{ id: 'projects', name: '发放项目数', unit: 'project' },
	{ id: 'slips', name: '批次数', unit: 'slip' },
] as const satisfies readonly { id: string; name: string; unit: Unit }[];

/** What a trend or a comparison can be of: every rate, then counts and amounts. */
export const measures = [...indicators, ...counts];

export const MeasureId = z.enum([...IndicatorId.options, ...counts.map(({ id }) => id)]);

export type MeasureId = z.infer<typeof MeasureId>;

/** The Chinese name of a measure. */
export function measureName(id: MeasureId): string {
	return measures.find((measure) => measure.id === id)?.name ?? id;
}

/** What follows a value in a sentence: 人次, 万元; nothing for rates, which carry their own. */
export function measureUnit(id: MeasureId): string {
	const words = { percent: '', permille: '', count: '人次', person: '人', project: '项', slip: '批次', fen: '万元' };
	return words[measures.find((measure) => measure.id === id)?.unit ?? 'count'];
}

/** The head of a column or row of its values: the name, and the unit where the name does not say it: 补贴金额（万元）. */
export function measureHead(id: MeasureId): string {
	const [name, unit] = [measureName(id), measureUnit(id)];
	return name.includes(unit) ? name : `${name}（${unit}）`;
}

/** 99.54%, 0.3‰, 1,521, 12,902.5 (of 万元); — where there is no value. */
export function printMeasure(id: MeasureId, value: Fraction | null): string {
	if (value === null) return none;
	const rate = IndicatorId.safeParse(id);
	if (rate.success) return printRate(value, unitOf(rate.data));
	return isMoney(id) ? printWanYuan(value.numerator) : printCount(value.numerator);
}

/** As a notice prints it, with its unit: 99.54%, 38.92万人次, 177.53万人, 56项, 12902.5万元; — where there is no value. */
export function printNoticeMeasure(id: MeasureId, value: Fraction | null): string {
	if (value === null || value.denominator === 0) return none;
	const rate = IndicatorId.safeParse(id);
	if (rate.success) return printRate(value, unitOf(rate.data)).replaceAll(',', '');
	return isMoney(id) ? printNoticeMoney(value.numerator, 'wan') : printNoticeCount(value.numerator) + measureUnit(id);
}

/** 低0.4个百分点, 高0.53‰; 多12, 少1,290.5 of counts and 万元; 持平; — where nothing can be compared. */
export function printMeasureDifference(id: MeasureId, difference: Fraction | null): string {
	if (difference === null) return none;
	const rate = IndicatorId.safeParse(id);
	if (rate.success) return printDifference(difference, unitOf(rate.data));
	if (difference.numerator === 0) return '持平';
	const size = Math.abs(difference.numerator);
	return (difference.numerator < 0 ? '少' : '多') + (isMoney(id) ? printWanYuan(size) : printCount(size));
}

/** Whether a measure is an amount in 分. */
export function isMoney(id: MeasureId): boolean {
	return id === 'amountDue' || id === 'amountPaid';
}
