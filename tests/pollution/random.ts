/** Random choices that are the same for the same seed (mulberry32). */
export type Random = {
	/** A whole number from 0 up to but not `end`. */
	below(end: number): number;
	pick<T>(from: readonly T[]): T;
	chance(part: number): boolean;
	shuffled<T>(from: readonly T[]): T[];
};

export function randomOf(seed: number): Random {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (end: number) => Math.floor(next() * end);
	const pick = <T>(from: readonly T[]): T => {
		const found = from[below(from.length)];
		if (found === undefined) throw new Error('Nothing to choose from');
		return found;
	};
	const shuffled = <T>(from: readonly T[]) =>
		from
			.map((one) => ({ one, at: next() }))
			.toSorted((a, b) => a.at - b.at)
			.map(({ one }) => one);
	return { below, pick, chance: (part) => next() < part, shuffled };
}
