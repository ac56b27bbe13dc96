import { type DraftRun, handPieces, type NoticeFigure, runText } from '#contract';

// Runs of a paragraph as an editor counts them: a character of words is one place, a figure is one place.

/** Neighbouring words together, none of them empty. */
export function tidy(runs: readonly DraftRun[]): DraftRun[] {
	const found: DraftRun[] = [];
	for (const run of runs) {
		const last = found.at(-1);
		if ('figure' in run) found.push(run);
		else if (last && 'text' in last) found[found.length - 1] = { text: last.text + run.text };
		else if (run.text !== '') found.push(run);
	}
	return found;
}

/** How many places runs take. */
export function lengthOf(runs: readonly DraftRun[]): number {
	return runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0);
}

/** What stands before and after a place. */
export function splitRuns(runs: readonly DraftRun[], place: number): [DraftRun[], DraftRun[]] {
	const [before, after]: [DraftRun[], DraftRun[]] = [[], []];
	let at = 0;
	for (const run of runs) {
		const length = lengthOf([run]);
		if (at + length <= place) before.push(run);
		else if (at >= place || !('text' in run)) after.push(run);
		else {
			before.push({ text: run.text.slice(0, place - at) });
			after.push({ text: run.text.slice(place - at) });
		}
		at += length;
	}
	return [tidy(before), tidy(after)];
}

/** Runs with one more at a place. */
export function insertRun(runs: readonly DraftRun[], place: number, run: DraftRun): DraftRun[] {
	const [before, after] = splitRuns(runs, place);
	return tidy([...before, run, ...after]);
}

/** The figure that ends or begins at a place; the one before it where there are two. */
export function figureAt(runs: readonly DraftRun[], place: number): string | null {
	const [before, after] = splitRuns(runs, place);
	const near = [before.at(-1), after[0]].find((run) => run !== undefined && 'figure' in run);
	return near && 'figure' in near ? near.figure : null;
}

export const isSame = (one: readonly DraftRun[], other: readonly DraftRun[]) =>
	JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));

/** A piece of a paragraph as it is shown: words, a number written by hand, a figure, or a figure that is gone. */
export type Piece = {
	kind: 'text' | 'hand' | 'figure' | 'gone';
	text: string;
	figure: string | null;
	as: string | null;
};

/** Runs as pieces; `system`: what the system says in the paragraph's place; `gone`: figures that are no more. */
export function piecesOf(
	runs: readonly DraftRun[],
	figures: ReadonlyMap<string, NoticeFigure>,
	{ system, gone }: { system: readonly DraftRun[] | null; gone: ReadonlyMap<string, string> },
): Piece[] {
	return runs.flatMap((run): Piece[] => {
		if ('text' in run)
			return handPieces(run.text, system).map(({ text, isHand }) => ({
				...{ text, figure: null, as: null },
				kind: isHand ? 'hand' : 'text',
			}));
		const text = runText(run, figures.get(run.figure));
		const own = { figure: run.figure, as: run.as ?? null };
		return [
			text === null
				? { ...own, kind: 'gone', text: gone.get(run.figure) ?? run.as ?? run.figure }
				: { ...own, kind: 'figure', text },
		];
	});
}

/** What can't be seen, and line ends, are no words of a notice. */
export function cleanWords(text: string): string {
	return text
		.replace(/[\t\n\r\u2028\u2029\u00a0]+/gu, ' ')
		.replace(/[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '');
}

/** Runs as words; `gone`: figures that are no more, as they last were. */
export function wordsOf(
	runs: readonly DraftRun[],
	figures: ReadonlyMap<string, NoticeFigure>,
	gone: ReadonlyMap<string, string> = new Map(),
): string {
	return piecesOf(runs, figures, { system: runs, gone })
		.map(({ text }) => text)
		.join('');
}
