/** A rate in the notice's unit: `per` is 100 for %, 1000 for ‰. */
export type Fraction = { numerator: number; denominator: number; per: number };

/** The exact number, as a fraction of integers, in hundredths of the printed unit: what rounding half up looks at. */
function hundredths({ numerator, denominator, per }: Fraction): [bigint, bigint] {
	return [BigInt(numerator) * BigInt(per) * 100n, BigInt(denominator)];
}

/**
 * Whether a figure prints as `printed` at two decimals, rounded half up on the exact fraction; 100 and 0 only of
 * themselves, and 99.99 also stands for anything above it below 100 (the notice's own way).
 */
export function printsAs(figure: Fraction, printed: number): boolean {
	const [value, unit] = hundredths(figure);
	const stated = BigInt(Math.round(printed * 100));
	if (stated === 0n || stated === BigInt(figure.per) * 100n) return value === stated * unit;
	if (figure.per === 100 && printed === 99.99) return value * 2n >= 19997n * unit && value < 10000n * unit;
	return value * 2n >= (2n * stated - 1n) * unit && value * 2n < (2n * stated + 1n) * unit;
}

/** Negative when a < b, compared as exact fractions. */
export function compare(a: Fraction, b: Fraction): bigint {
	return BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator);
}
