import type { MeasureId } from '../contract/index.ts';
import { unitMeasures } from './lexicon.ts';
import type { Written } from './token.ts';

const rates: MeasureId[] = [
	...(['successRate', 'firstAttemptRate', 'cardShare', 'pushRate'] as const),
	...(['leftoverRate', 'pendingRate', 'refundedRate'] as const),
];
const permilles: MeasureId[] = ['leftoverRate', 'pendingRate', 'refundedRate'];
const heads: MeasureId[] = ['due', 'paid', 'outstanding', 'pending', 'refunded'];

/** The measure that a number is of and its unit as notice_unit.sql knows it; null where the two don't go together. */
export function statedOf(
	{ scale, unit, number }: Written,
	named: { measure: MeasureId; isLoose: boolean } | null,
): { measure: MeasureId; unit: string; isLoose: boolean } | null {
	const measure = named?.measure ?? null;
	const isLoose = named?.isLoose ?? false;
	if (unit === '%' || unit === '‰')
		return measure !== null && rates.includes(measure) ? { measure, unit, isLoose } : null;
	if (unit === '' && measure !== null && rates.includes(measure))
		return number.whole === '0' ? { measure, unit: permilles.includes(measure) ? '‰' : '%', isLoose } : null;
	const counted = unit === '' ? measure : countedBy(unit, measure);
	if (counted === null || rates.includes(counted)) return null;
	const isMoney = unit.endsWith('元');
	if (isMoney) return { measure: counted, unit: scale + unit, isLoose };
	if (counted === 'amountPaid' || counted === 'amountDue') return null;
	if (unit === '' && scale === '' && number.whole !== '0') return null;
	return { measure: counted, unit: `${scale}个`, isLoose };
}

/** What a unit counts, where the words before it say nothing else that it could count. */
function countedBy(unit: string, measure: MeasureId | null): MeasureId | null {
	const own = unitMeasures[unit] ?? null;
	if (unit === '人次' && measure !== null && heads.includes(measure)) return measure;
	if (unit.endsWith('元') && (measure === 'amountDue' || measure === 'amountPaid')) return measure;
	if ((unit === '笔' || unit === '条') && measure !== null && heads.includes(measure)) return measure;
	if (unit === '个' && measure === 'slips') return measure;
	return own;
}
