const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID of an address code that was never assigned, with its check digit (GB 11643). */
export function idOf(serial: number, birth = '19500101'): string {
	const body = `419900${birth}${String(serial).padStart(3, '0')}`;
	const sum = weights.reduce((so, weight, place) => so + weight * Number(body[place]), 0);
	return `${body}${'10X98765432'[sum % 11]}`;
}

/** The same with a wrong check digit. */
export function badIdOf(serial: number): string {
	const right = idOf(serial);
	return `${right.slice(0, -1)}${right.endsWith('1') ? '2' : '1'}`;
}

/** An account of a range that no bank has, with its Luhn digit. */
export function accountOf(serial: number): string {
	const body = `6200001217${String(90_000_000 + serial)}`;
	const sum = [...body].toReversed().reduce((so, digit, place) => {
		const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
		return so + (value > 9 ? value - 9 : value);
	}, 0);
	return `${body}${(10 - (sum % 10)) % 10}`;
}

/** The same with a wrong Luhn digit. */
export function badAccountOf(serial: number): string {
	const right = accountOf(serial);
	return `${right.slice(0, -1)}${(Number(right.at(-1)) + 1) % 10}`;
}
