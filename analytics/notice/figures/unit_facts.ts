import {
	measureName,
	type NoticeFigure,
	none,
	printAgainst,
	printDifference,
	printNoticeMeasure,
	type Rate,
	type Scope,
	unitOf,
} from '../../contract/index.ts';
import { type Fact, measureFact, namePart, truthFact, valueFact } from '../fact.ts';
import { isRate, type Measured } from './measured.ts';
import { type Origin, plainFigure, recordsOf, sourceOf } from './origin.ts';

/** How 当月 and 累计 are called in the names of facts. */
export const scopeNames: Record<Scope, string> = { month: '当月', ytd: '累计' };

/** Every measure of every unit under 累计.殷都区.发放成功率, of rates 差距 and 位次 too. */
export function unitFacts(rows: readonly Measured[], origin: Origin): Fact[] {
	return rows.flatMap((row) => {
		const figure = unitFigure(row, origin);
		return [measureFact(figure), ...gapFigures(row, figure).map((one) => valueFact(one, one.printed !== none))];
	});
}

/** 累计.有发放, 当月.有发放: whether anything was due. */
export function taskFacts(rows: readonly Measured[], origin: Origin): Fact[] {
	const cities = rows.filter(({ isCity, indicator }) => isCity && indicator === 'due');
	return cities.map((row) => {
		const { scope } = row;
		const source = sourceOf(origin, '/api/indicators', { scope });
		return truthFact({ ...plainFigure(source, `${scopeNames[scope]}.有发放`), scope }, row.hasTask);
	});
}

/** The figure of a unit's measure. */
export function unitFigure(row: Measured, origin: Origin): NoticeFigure {
	const { scope, indicator, isCity } = row;
	const region = isCity ? {} : { region: row.key };
	return {
		key: unitKey(row),
		indicator,
		scope,
		region: row.key,
		value: thereOf(row.value),
		printed: printNoticeMeasure(indicator, row.value),
		source: isRate(indicator)
			? sourceOf(origin, '/api/rankings', { scope, indicator })
			: sourceOf(origin, '/api/indicators', { scope }),
		records: recordsOf(origin, { scope, indicator, ...region }),
	};
}

/**
 * 差距 to what the unit is held against, the same in words as 对比, and 位次. A unit has all three names in every month, so
 * that a template fits it; what has no value prints as —. The city has those that it has.
 */
export function gapFigures(row: Measured, figure: NoticeFigure): NoticeFigure[] {
	const { indicator, difference, rank, isCity } = row;
	if (!isRate(indicator)) return [];
	const unit = unitOf(indicator);
	const gap = difference === null ? none : printDifference(difference, unit).replaceAll(',', '');
	const against = difference === null ? none : printAgainst(difference, unit, heldName(row)).replaceAll(',', '');
	return [
		{ ...figure, key: `${figure.key}.差距`, value: difference, printed: gap },
		{ ...figure, key: `${figure.key}.对比`, value: difference, printed: against },
		{ ...figure, key: `${figure.key}.位次`, value: null, printed: rank === null ? none : `第${rank}位` },
	].filter(({ printed }) => !isCity || printed !== none);
}

/** What the value that a unit is held against is called. */
export function heldName({ isProvince }: Pick<Measured, 'isProvince'>): string {
	return isProvince ? '全省平均' : '全市平均';
}

/** 累计.殷都区.发放成功率; the city is 全市 whatever it is called. */
export function unitKey({ scope, name, isCity, indicator }: Measured): string {
	return `${scopeNames[scope]}.${isCity ? '全市' : namePart(name)}.${measureName(indicator)}`;
}

function thereOf(value: Rate): Rate | null {
	return value.denominator === 0 ? null : value;
}
