/** Of the known names the one with the fewest characters to change; null where nothing is alike. */
export function nearestName(name: string, known: Iterable<string>): string | null {
	let best: { name: string; distance: number } | null = null;
	for (const one of known) {
		if (Math.abs(one.length - name.length) > (best?.distance ?? name.length)) continue;
		const distance = changesBetween(name, one);
		if (best === null || distance < best.distance) best = { name: one, distance };
	}
	return best !== null && best.distance < Math.max(name.length, best.name.length) ? best.name : null;
}

/** Characters to insert, delete or replace (Levenshtein). */
function changesBetween(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (const [index, character] of [...one].entries()) {
		const next = [index + 1];
		for (let place = 0; place < other.length; place++) {
			const kept = (row[place] ?? 0) + (other[place] === character ? 0 : 1);
			next.push(Math.min(kept, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
		}
		row = next;
	}
	return row[other.length] ?? 0;
}
