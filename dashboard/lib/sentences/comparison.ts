import {
	type Comparison,
	type ComparisonRow,
	type Held,
	measureName,
	measureUnit,
	printMeasure,
	printMeasureDifference,
} from '#contract';
import { printMonth, printSpan } from '#lib/dates.ts';
import { printChange } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “10月全市补贴金额12,902.5万元，比上月多51万元（多0.4%）；上年同月没有数据。” */
export function comparedSentence(compared: Comparison, row: ComparisonRow): Phrase[] {
	const subject = `${printSpan(compared.month, compared.scope)}${row.name}${measureName(row.indicator)}`;
	if (row.value === null) return [say(`${subject}没有数值：这一期没有可以相除的人次。`)];
	const unit = measureUnit(row.indicator);
	return [
		say(subject),
		stress(printMeasure(row.indicator, row.value) + unit),
		say(compared.monthBefore === null ? '，累计从1月起，没有上月' : `，${against(row, '上月', row.monthBefore)}`),
		say(`；${against(row, '上年同月', row.yearBefore)}。`),
	];
}

function against({ indicator }: ComparisonRow, name: string, held: Held | null): string {
	if (held === null) return `${name}没有数据`;
	if (held.value === null) return `${name}没有数值`;
	const unit = measureUnit(indicator);
	if (!held.isComparable) return `${name}${printMeasure(indicator, held.value)}，口径不同，不比升降`;
	if (held.difference?.numerator === 0) return `与${name}持平`;
	const change = held.growth ? `（${printChange(held.growth)}）` : '';
	return `比${name}${printMeasureDifference(indicator, held.difference)}${unit}${change}`;
}

/** A cell of 环比 or 同比: 低0.4个百分点; 多51（0.4%）; 口径不同; — without a value to compare with. */
export function heldCell(indicator: ComparisonRow['indicator'], held: Held | null): string {
	if (held?.value && !held.isComparable) return '口径不同';
	const difference = printMeasureDifference(indicator, held?.difference ?? null);
	if (!held?.growth || held.growth.numerator === 0) return difference;
	return `${difference}（${printChange(held.growth)}）`;
}

/** Which of the two months is not there, for the note under a table. */
export function lackNote({ monthBefore, yearBefore, rows }: Comparison): string {
	const lacks = [
		monthBefore === null ? '累计从1月起算，1月没有环比。' : '',
		monthBefore !== null && rows.every((row) => row.monthBefore === null) ? `${printMonth(monthBefore)}没有数据。` : '',
		rows.every((row) => row.yearBefore === null) ? `${printMonth(yearBefore)}没有数据，没有同比。` : '',
	];
	return lacks.join('');
}
