import type { StatedParagraph } from '#contract';

/** A piece of two texts: in both, only in the earlier, or only in the later. */
export type Change = { kind: 'same' | 'removed' | 'added'; text: string };

/** What became of a paragraph from one version to the next; `changes` where its words are others. */
export type ParagraphChange = { id: string; kind: 'same' | 'changed' | 'removed' | 'added'; changes: Change[] };

/** Longer texts are shown as replaced: comparing takes time and room by the product of lengths. */
const most = 4_000_000;

/** Paragraphs of two versions in the order of the later, removed ones where they stood. */
export function paragraphChanges(
	before: readonly StatedParagraph[],
	after: readonly StatedParagraph[],
): ParagraphChange[] {
	const was = new Map(before.map((paragraph) => [paragraph.id, paragraph.text]));
	const now = new Set(after.map(({ id }) => id));
	const result: ParagraphChange[] = after.map(({ id, text }) => {
		const old = was.get(id);
		if (old === undefined) return { id, kind: 'added', changes: [{ kind: 'added', text }] };
		return { id, kind: old === text ? 'same' : 'changed', changes: old === text ? [] : textChanges(old, text) };
	});
	for (const [place, { id, text }] of before.entries()) {
		if (now.has(id)) continue;
		const anchor = before.slice(0, place).findLast((one) => result.some((entry) => entry.id === one.id));
		const at = anchor === undefined ? 0 : result.findIndex((entry) => entry.id === anchor.id) + 1;
		result.splice(at, 0, { id, kind: 'removed', changes: [{ kind: 'removed', text }] });
	}
	return result;
}

/** The fewest characters taken away and put in, numbers as wholes. */
export function textChanges(before: string, after: string): Change[] {
	const [a, b] = [words(before), words(after)];
	const changes: Change[] = [];
	const say = (kind: Change['kind'], text: string) => {
		const last = changes.at(-1);
		if (last?.kind === kind) last.text += text;
		else if (text !== '') changes.push({ kind, text });
	};
	if (a.length * b.length > most)
		return [
			{ kind: 'removed', text: before },
			{ kind: 'added', text: after },
		];
	const common = commonLengths(a, b);
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			say('same', a[i] ?? '');
			[i, j] = [i + 1, j + 1];
		} else if (j >= b.length || (i < a.length && at(common, b, i + 1, j) >= at(common, b, i, j + 1)))
			say('removed', a[i++] ?? '');
		else say('added', b[j++] ?? '');
	}
	return changes;
}

const words = (text: string) => text.match(/\d[\d.,]*[%‰]?|[\s\S]/gu) ?? [];

/** Length of the longest common rest from each place on, row by row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
	const width = b.length + 1;
	const lengths = new Uint16Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--) {
			const next =
				a[i] === b[j]
					? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
					: Math.max(at(lengths, b, i + 1, j), at(lengths, b, i, j + 1));
			lengths[i * width + j] = next;
		}
	return lengths;
}

const at = (lengths: Uint16Array, b: readonly string[], i: number, j: number) => lengths[i * (b.length + 1) + j] ?? 0;
