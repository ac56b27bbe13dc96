// How figures are printed (domain.md, section 6): rounding is done here and nowhere else.

/** A fraction as the API sends it: exact until it is printed. */
export type Fraction = { readonly numerator: number; readonly denominator: number };

/** The two units of rates. */
export type RateUnit = 'percent' | 'permille';

/** A figure and its unit apart, since a key figure prints them in two sizes. */
export type Printed = { readonly value: string; readonly unit: string };

/** What stands where there is no value. */
export const none = '—';

const signs = { percent: '%', permille: '‰' } as const;
/** What a whole is in each unit. */
export const wholes = { percent: 100n, permille: 1000n } as const;

/** 99.97%, 0.3‰, 100%, a plain 0 of ‰; 99.99% and 0.01‰以下 rather than a false 100% or 0; — where the denominator is 0. */
export function printRate(rate: Fraction, unit: RateUnit): string {
	const printed = rateParts(rate, unit);
	return printed.value + printed.unit;
}

/** `printRate` with the unit apart; 以下 goes with the unit. */
export function rateParts(rate: Fraction, unit: RateUnit): Printed {
	if (rate.denominator === 0) return { value: none, unit: '' };
	const text = decimal(BigInt(rate.numerator) * wholes[unit], BigInt(rate.denominator), 2, wholes[unit]);
	if (unit === 'permille' && rate.numerator === 0) return { value: '0', unit: '' };
	return { value: text.value, unit: signs[unit] + text.below };
}

/** 1,521. */
export function printCount(count: number): string {
	return group(String(count));
}

/** 分 as 万元: 12,902.5; 0.01以下 rather than a false 0. */
export function printWanYuan(fen: number): string {
	const text = decimal(BigInt(fen), 1_000_000n, 2);
	return text.value + text.below;
}

/** 分 as 元 with both decimals: 28,914.36. */
export function printYuan(fen: number): string {
	const cents = BigInt(fen);
	const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
	return `${cents < 0n ? '-' : ''}${group(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** A count in a notice, without separators: 1521; 38.92万 from ten thousand on. */
export function printNoticeCount(count: number): string {
	return count < 10_000 ? String(count) : `${plain(decimal(BigInt(count), 10_000n, 2))}万`;
}

/** 分 in a notice, without separators: 12902.5万元; asked for in 亿元, 6.5亿元 from one 亿 on; 0元 rather than 0万元. */
export function printNoticeMoney(fen: number, unit: 'wan' | 'yi'): string {
	if (fen === 0) return '0元';
	const isYi = unit === 'yi' && fen >= 10_000_000_000;
	const text = decimal(BigInt(fen), isYi ? 10_000_000_000n : 1_000_000n, 2);
	return `${plain(text)}${isYi ? '亿元' : '万元'}${text.below}`;
}

function plain({ value }: { value: string }): string {
	return value.replaceAll(',', '');
}

/** 低0.4个百分点, 高0.53‰, 略低 where it is less than can be printed, 持平; — where nothing can be compared. */
export function printDifference(difference: Fraction, unit: RateUnit): string {
	if (difference.denominator === 0) return none;
	if (difference.numerator === 0) return '持平';
	return slightly(difference, unit) ?? (difference.numerator < 0 ? '低' : '高') + printGap(difference, unit);
}

/** The size of a difference with its unit: 0.4个百分点, 0.53‰. */
export function printGap(difference: Fraction, unit: RateUnit): string {
	const gap = gapOf(difference, unit);
	return gap.value + (unit === 'percent' ? '个百分点' : '‰') + gap.below;
}

/** 略低, 略高: a difference that prints as nothing. */
export function slightly(difference: Fraction, unit: RateUnit): string | null {
	if (gapOf(difference, unit).below === '') return null;
	return difference.numerator < 0 ? '略低' : '略高';
}

/** The size of a difference in the unit, rounded. */
export function gapOf(difference: Fraction, unit: RateUnit) {
	return decimal(BigInt(Math.abs(difference.numerator)) * wholes[unit], BigInt(difference.denominator), 2);
}

/** Half up at `places` on the exact fraction, zeros trimmed; never `whole` or 0 out of something else. */
export function decimal(numerator: bigint, denominator: bigint, places: number, whole?: bigint) {
	const scale = 10n ** BigInt(places);
	let scaled = (2n * numerator * scale + denominator) / (2n * denominator);
	if (scaled === 0n && numerator > 0n) return { value: trim(1n, places), below: '以下' };
	if (whole !== undefined && scaled === whole * scale) {
		if (numerator < whole * denominator) scaled -= 1n;
		if (numerator > whole * denominator) scaled += 1n;
	}
	return { value: trim(scaled, places), below: '' };
}

/** 1290250 at two places is 12,902.5. */
export function trim(scaled: bigint, places: number): string {
	const digits = String(scaled).padStart(places + 1, '0');
	const fraction = digits.slice(-places).replace(/0+$/, '');
	return group(digits.slice(0, -places)) + (fraction === '' ? '' : `.${fraction}`);
}

/** Thousands apart: 12,902. */
export function group(digits: string): string {
	return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
