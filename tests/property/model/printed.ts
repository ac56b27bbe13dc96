/** Numbers as a notice prints them, with nothing but whole numbers: two decimals at most, half up, zeros at the end dropped. */

const trimmed = (hundredths: number) =>
	`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`.replace(/\.?0+$/, '');

const hundredths = (top: number, bottom: number) => Math.floor((200 * top + bottom) / (2 * bottom));

/** 99.54%, 0.3‰; 100% and 0 only where they are exact; what is less than can be printed is 0.01…以下. */
export function plainRate(top: number, bottom: number, unit: '%' | '‰'): string {
	if (bottom === 0) return '—';
	const whole = unit === '%' ? 100 : 1000;
	if (top === 0) return unit === '%' ? '0%' : '0';
	const rounded = hundredths(top * whole, bottom);
	if (rounded === 0) return `0.01${unit}以下`;
	return `${trimmed(top < bottom ? Math.min(rounded, whole * 100 - 1) : rounded)}${unit}`;
}

/** 1521, 38.92万. */
export function plainCount(count: number): string {
	return count < 10_000 ? String(count) : `${trimmed(hundredths(count, 10_000))}万`;
}

/** 分 as 12902.5万元; 0元. */
export function plainAmount(fen: number): string {
	if (fen === 0) return '0元';
	const rounded = hundredths(fen, 1_000_000);
	return rounded === 0 ? '0.01万元以下' : `${trimmed(rounded)}万元`;
}
