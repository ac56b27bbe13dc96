import { type Fraction, type MeasureId, measureUnit, none, printMeasure, decimal } from '../contract/index.ts';

const scales: Record<string, { up: bigint; down: bigint; whole?: bigint }> = {
	'%': { up: 100n, down: 1n, whole: 100n },
	'‰': { up: 1000n, down: 1n, whole: 1000n },
	元: { up: 1n, down: 100n },
	万元: { up: 1n, down: 1_000_000n },
	亿元: { up: 1n, down: 10_000_000_000n },
	万: { up: 1n, down: 10_000n },
	亿: { up: 1n, down: 100_000_000n },
};

/** A value as a notice writes it in a unit: 0.3‰, 206718.55万元, 38.92万人次, 84项; without separators. */
export function valueText(measure: MeasureId, value: Fraction | null, unit: string): string {
	if (value === null || value.denominator === 0) return none;
	const scale = scales[unit] ?? scales[unit.slice(0, 1)];
	if (!scale || !/^[%‰元万亿]/.test(unit))
		return printMeasure(measure, value).replaceAll(',', '') + (unit || measureUnit(measure));
	const printed = decimal(BigInt(value.numerator) * scale.up, BigInt(value.denominator) * scale.down, 2, scale.whole);
	if (unit === '‰' && value.numerator === 0) return '0';
	return printed.value.replaceAll(',', '') + unit + printed.below;
}
