import type { TemplateFault } from '#contract';

/** A piece of a line; `fault` where it begins at the place of one. */
export type Mark = { text: string; fault: TemplateFault | null };

/** A text by its lines, with what is wrong marked from its place to the end of the name that stands there. */
export function markedLines(text: string, faults: readonly TemplateFault[]): Mark[][] {
	return text.split('\n').map((line, index) =>
		marked(
			line,
			faults.filter((fault) => fault.line === index + 1),
		),
	);
}

function marked(line: string, faults: readonly TemplateFault[]): Mark[] {
	const marks: Mark[] = [];
	let end = 0;
	for (const fault of [...faults].sort((a, b) => a.at - b.at)) {
		const from = Math.min(fault.at - 1, Math.max(line.length - 1, 0));
		if (from < end) continue;
		const { length } = /^.[^}\]，。；、]*[}\]]?/u.exec(line.slice(from))?.[0] ?? '';
		if (from > end) marks.push({ text: line.slice(end, from), fault: null });
		marks.push({ text: line.slice(from, from + length), fault });
		end = from + length;
	}
	return end < line.length ? [...marks, { text: line.slice(end), fault: null }] : marks;
}

/** The place in a text of a line and a character, both from 1. */
export function placeIn(text: string, { line, at }: Pick<TemplateFault, 'line' | 'at'>): number {
	const before = text.split('\n').slice(0, line - 1);
	return Math.min(before.reduce((sum, one) => sum + one.length + 1, 0) + at - 1, text.length);
}
