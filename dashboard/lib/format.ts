import type { Fraction, Printed, RateUnit } from '#contract';
import { decimal, gapOf, group, none, printCount, slightly, trim } from '#contract';

export type { Fraction, Printed, RateUnit };
export {
	none,
	printChange,
	printCount,
	printDifference,
	printGap,
	printRate,
	printWanYuan,
	printYuan,
	rateParts,
	unitOf,
} from '#contract';

/** Whether there is anything to show: a reader who sees one unit only is told no city's rate. */
export function isKnown(rate: Fraction): boolean {
	return rate.denominator !== 0;
}

/** 低0.4 for a column whose head names the unit. */
export function printSide(difference: Fraction, unit: RateUnit): string {
	if (difference.denominator === 0) return none;
	if (difference.numerator === 0) return '持平';
	const gap = gapOf(difference, unit).value;
	return slightly(difference, unit) ?? (difference.numerator < 0 ? '低' : '高') + gap;
}

/** A part of a whole with one decimal: 87.7%. */
export function printShare(share: Fraction): string {
	if (share.denominator === 0) return none;
	const text = decimal(BigInt(share.numerator) * 100n, BigInt(share.denominator), 1, 100n);
	return `${text.value}%${text.below}`;
}

/** Percentage points without their unit, for a column or a label that names it: 1.18. */
export function printPoints(part: Fraction): string {
	if (part.denominator === 0) return none;
	const text = decimal(BigInt(part.numerator) * 100n, BigInt(part.denominator), 2);
	return text.value + text.below;
}

/** 27.7倍: the shortfall as a multiple of the benchmark's. */
export function printMultiple(multiple: number): string {
	return `${trim(BigInt(Math.round(multiple * 10)), 1)}倍`;
}

/** 38.92 and 万 from ten thousand up, else 1,521 without a unit. */
export function countParts(count: number): Printed {
	if (count < 10_000) return { value: printCount(count), unit: '' };
	return { value: decimal(BigInt(count), 10_000n, 2).value, unit: '万' };
}

/** 38.92万 or 1,521. */
export function printShortCount(count: number): string {
	const printed = countParts(count);
	return printed.value + printed.unit;
}

/** 少2, 多10, 持平. */
export function printCountChange(change: number): string {
	if (change === 0) return '持平';
	return (change < 0 ? '少' : '多') + group(String(abs(change)));
}

/** 并列1, 3; — for a unit without a task. */
export function printRank(rank: number | null, tied: boolean): string {
	return rank === null ? none : `${tied ? '并列' : ''}${rank}`;
}

/** 升3, 降4, 持平; — where there was no rank before. */
export function printRankChange(change: number | null): string {
	if (change === null) return none;
	if (change === 0) return '持平';
	return (change > 0 ? '升' : '降') + abs(change);
}

/** How many decimals a printed figure has, so that a column can keep its points in line. */
export function decimalsOf(printed: string): 0 | 1 | 2 {
	const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
	return decimals === 0 ? 0 : decimals === 1 ? 1 : 2;
}

function abs(value: number): bigint {
	return BigInt(Math.abs(value));
}

/** A size of a file: 870 B, 12.5 KB, 3.2 MB. */
export function printSize(bytes: number): string {
	const [size, unit] =
		bytes < 1024 ? [bytes, 'B'] : bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
	return `${Math.round(size * 10) / 10} ${unit}`;
}
