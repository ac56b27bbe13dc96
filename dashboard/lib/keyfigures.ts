import type { CountCard, Explanation, RateCard, Scope } from '#contract';
import { indicators } from '#contract';
import * as format from './format.ts';
import { scopeNames } from './labels.ts';
import { isLowerBetter } from './shortfall.ts';

/** A line under a key figure: what it is held against, its value, the difference. */
export type Line = { label: string; value: string; note: string; isBad: boolean };

/** A key figure ready to draw; `href` opens what it is made of. */
export type KeyFigure = {
	label: string;
	tag: string;
	figure: format.Printed;
	other: string;
	lines: Line[];
	href?: string | null;
};

/**
 * A rate: 上月, 全省 and, for the city, the span of its units, for a unit 全市. The province may publish the other
 * period only: that is compared where the province is in the rule, else just shown.
 */
export function rateFigure(card: RateCard, scope: Scope, isCity: boolean): KeyFigure {
	const unit = format.unitOf(card.indicator);
	const other = scopeNames[scope === 'month' ? 'ytd' : 'month'];
	const lines = [previousLine(card, unit)];
	if (!isCity && format.isKnown(card.city.value)) lines.push(line('全市', card, card.city, unit));
	lines.push(provinceLine(card, scope, unit));
	if (isCity) lines.push(spanLine(card, unit));
	return {
		label: indicators.find((entry) => entry.id === card.indicator)?.shortName ?? '',
		tag: card.isLagging ? lagTag(card, isCity) : '',
		figure: format.rateParts(card.value, unit),
		other: other + format.printRate(card.other, unit),
		lines,
	};
}

const countLabels: Record<CountCard['id'], { label: string; unit: string }> = {
	due: { label: '应发人次', unit: '人次' },
	paid: { label: '发放人次', unit: '人次' },
	persons: { label: '实发人数', unit: '人' },
	amountPaid: { label: '补贴金额', unit: '万元' },
	projects: { label: '发放项目', unit: '项' },
};

const printers: Partial<Record<CountCard['id'], (value: number) => string>> = {
	amountPaid: format.printWanYuan,
	projects: (value) => `${format.printCount(value)}项`,
};

/** A count or an amount: 上月, the unit with most, the other period. */
export function countFigure(card: CountCard, scope: Scope): KeyFigure {
	const { label, unit } = countLabels[card.id];
	const print = printers[card.id] ?? format.printShortCount;
	const lines: Line[] = [];
	if (card.previous !== null)
		lines.push({ label: '上月', value: print(card.previous), note: change(card), isBad: false });
	if (card.most !== null)
		lines.push({ label: '最多', value: card.most.name, note: print(card.most.value), isBad: false });
	lines.push({
		label: scopeNames[scope === 'month' ? 'ytd' : 'month'],
		value: print(card.other),
		note: '',
		isBad: false,
	});
	return { label, tag: '', figure: countParts(card, unit), other: '', lines };
}

/** 应发人次 of one unit and its part in the city's due and unpaid. */
export function dueFigure(card: CountCard, explanation: Explanation): KeyFigure {
	const { due, unpaid, shareOfCityDue, shareOfCityUnpaid } = explanation;
	const lines: Line[] = [
		{ label: '占全市', value: format.printShare(shareOfCityDue), note: '', isBad: false },
		{
			label: '未成功',
			value: format.printCount(unpaid),
			note: `占全市${format.printShare(shareOfCityUnpaid)}`,
			isBad: false,
		},
	];
	if (card.previous !== null)
		lines.unshift({ label: '上月', value: format.printCount(card.previous), note: change(card), isBad: false });
	return { label: '应发人次', tag: '', figure: { value: format.printCount(due), unit: '人次' }, other: '', lines };
}

function countParts(card: CountCard, unit: string): format.Printed {
	if (card.id === 'amountPaid') return { value: format.printWanYuan(card.value), unit };
	const printed = format.countParts(card.value);
	return { value: printed.value, unit: printed.unit + unit };
}

/** Projects change by few: the number says more than a part of a hundred. */
function change(card: CountCard): string {
	if (card.id === 'projects' && card.previousDifference !== null) return projectChange(card.previousDifference);
	return card.change === null ? '' : format.printChange(card.change);
}

function projectChange(difference: number): string {
	return difference === 0 ? '持平' : `${format.printCountChange(difference)}项`;
}

function previousLine(card: RateCard, unit: format.RateUnit): Line {
	if (card.previous === null) return { label: '上月', value: format.none, note: '', isBad: false };
	const value = format.printRate(card.previous, unit);
	if (!card.isPreviousComparable) return { label: '上月', value, note: '口径不同', isBad: false };
	const note = card.previousDifference === null ? '' : format.printDifference(card.previousDifference, unit);
	return { label: '上月', value, note, isBad: false };
}

function provinceLine(card: RateCard, scope: Scope, unit: format.RateUnit): Line {
	if (card.province === null) return { label: '全省', value: '未录入', note: '按全市比', isBad: false };
	const entry = line('全省', card, card.province, unit);
	if (card.province.scope === scope) return entry;
	const value = scopeNames[card.province.scope] + entry.value;
	return card.against === 'city' ? { ...entry, value, note: '', isBad: false } : { ...entry, value };
}

function line(
	label: string,
	card: RateCard,
	held: { value: format.Fraction; difference: format.Fraction | null },
	unit: format.RateUnit,
): Line {
	const note = held.difference === null ? '' : format.printDifference(held.difference, unit);
	return { label, value: format.printRate(held.value, unit), note, isBad: card.isLagging && isWrongSide(card, held) };
}

function isWrongSide(card: RateCard, held: { difference: format.Fraction | null }): boolean {
	if (held.difference === null) return false;
	return isLowerBetter(card.indicator) ? held.difference.numerator > 0 : held.difference.numerator < 0;
}

function spanLine(card: RateCard, unit: format.RateUnit): Line {
	const { lowest, highest } = card;
	const value =
		lowest && highest
			? `${format.printRate(lowest.value, unit)}～${format.printRate(highest.value, unit)}`
			: format.none;
	return { label: '各单位', value, note: '', isBad: false };
}

function lagTag(card: RateCard, isCity: boolean): string {
	const side = isLowerBetter(card.indicator) ? '高于' : '低于';
	return isCity ? `${side}全省` : '落后';
}
