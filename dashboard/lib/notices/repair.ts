import type { DraftRun, NoticeClaim, NoticeFigure } from '#contract';
import { lengthOf, splitRuns, tidy, wordsOf } from './runs.ts';

type Figures = ReadonlyMap<string, NoticeFigure>;

/** What is put into the words, and how it reads. */
export type Repair = { put: DraftRun; text: string };

/**
 * What stands in place of a wrong number: the figure of the data that has the right value, else the right one as words.
 * Null where it can't simply be put there: a list of units, a comparison.
 */
export function repairOf({ kind, verdict, computedText, ...claim }: NoticeClaim, figures: Figures): Repair | null {
	const isNumber = kind === 'figure' || kind === 'cause';
	if (!isNumber || verdict !== 'mismatch' || computedText === '') return null;
	const own = [...figures.values()].find(
		({ indicator, region, scope, value }) =>
			kind === 'figure' &&
			indicator === claim.indicator &&
			region === claim.region &&
			scope === claim.scope &&
			value?.numerator === claim.value?.numerator &&
			value?.denominator === claim.value?.denominator,
	);
	return own ? { put: { figure: own.key }, text: own.printed } : { put: { text: computedText }, text: computedText };
}

/** Runs with another in place of the words [start, end); null where a figure is among them: it changes only through its source. */
export function withWords(
	runs: readonly DraftRun[],
	figures: Figures,
	{ start, end }: { start: number; end: number },
	put: DraftRun,
): DraftRun[] | null {
	let [words, places] = [0, 0];
	for (const run of runs) {
		const length = wordsOf([run], figures).length;
		if ('text' in run && words <= start && end <= words + length) {
			const from = places + start - words;
			const [before, rest] = splitRuns(runs, from);
			const [, after] = splitRuns(rest, end - start);
			return tidy([...before, put, ...after]);
		}
		words += length;
		places += lengthOf([run]);
	}
	return null;
}
