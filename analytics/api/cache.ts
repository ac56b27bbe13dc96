/** Answers that were given before, while nothing has changed; the same question is worked on once at a time. */
export type Cache = {
	/** The answer under this key: a known one, or the one that `make` gives. Failures are not kept. */
	get(key: string, make: () => Promise<string>): Promise<string>;
	/** Forgets everything: the data has changed. */
	clear(): void;
};

/** Keeps answers of `capacity` characters together, the ones asked for last. */
export function makeCache(capacity = 32_000_000): Cache {
	let answers = new Map<string, { answer: Promise<string>; size: number }>();
	const keep = (key: string, answer: Promise<string>, size: number) => {
		answers.delete(key);
		answers.set(key, { answer, size });
		let total = [...answers.values()].reduce((sum, each) => sum + each.size, 0);
		for (const [oldest, each] of answers) {
			if (total <= capacity) return;
			answers.delete(oldest);
			total -= each.size;
		}
	};
	return {
		get(key, make) {
			const known = answers.get(key);
			if (known) {
				keep(key, known.answer, known.size);
				return known.answer;
			}
			const own = answers;
			const answer = make();
			keep(key, answer, 0);
			answer.then(
				(text) => own === answers && keep(key, answer, text.length + key.length),
				() => own.delete(key),
			);
			return answer;
		},
		clear: () => void (answers = new Map()),
	};
}
