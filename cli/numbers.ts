/** A rate's parts. */
type Fraction = { numerator: number; denominator: number };

const units = { percent: [100n, '%'], permille: [1000n, '‰'] } as const;

/** 99.97%, 0.3‰: at most two decimals, half up on the exact fraction; — where the denominator is 0. */
export function printRate({ numerator, denominator }: Fraction, unit: keyof typeof units): string {
	if (denominator === 0) return '—';
	const [whole, sign] = units[unit];
	const [part, all] = [BigInt(numerator) * whole * 100n, BigInt(denominator)];
	const rounded = (2n * part + all) / (2n * all);
	if (rounded === 0n && numerator > 0) return `0.01${sign}以下`;
	const isFalseWhole = rounded === whole * 100n && numerator < denominator;
	return `${decimal(isFalseWhole ? rounded - 1n : rounded)}${sign}`;
}

/** 1,521. */
export function printCount(count: number): string {
	return grouped(String(count));
}

/** 分 as 万元: 12,902.5. */
export function printWanYuan(fen: number): string {
	return decimal((BigInt(fen) + 5_000n) / 10_000n);
}

/** 分 as 元: 28,914.36. */
export function printYuan(fen: number): string {
	const digits = String(fen).padStart(3, '0');
	return `${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** Hundredths without trailing zeros. */
function decimal(hundredths: bigint): string {
	const digits = String(hundredths).padStart(3, '0');
	const fraction = digits.slice(-2).replace(/0+$/, '');
	return grouped(digits.slice(0, -2)) + (fraction === '' ? '' : `.${fraction}`);
}

function grouped(digits: string): string {
	return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
