import type { Explanation } from '#contract';
import { overviewSentence } from '#lib/sentences/overview.ts';
import type { Phrase } from '#lib/sentences/phrase.ts';
import { laggardsOf, type Story } from './story.ts';
import { actionTitle, banksTitle, matrixTitle, rankingTitle, targetsTitle, unitTitle } from './titles.ts';

/** A slide: one conclusion as its title, and what it rests on. */
export type Slide = { key: string; title: Phrase[] } & (
	{ shows: 'city' | 'ranking' | 'matrix' | 'targets' | 'banks' | 'actions' } | { shows: 'unit'; unit: Explanation }
);

/** The month's story: the city, the ranking, who lags and why, all indicators, targets, banks, what is to be done. */
export function slidesOf(story: Story): Slide[] {
	const { overview, ranking, lagging, matrix, targets, banks, why, period } = story;
	const hasTargets = targets !== null && targets.unmet.projects.targets + targets.unmet.persons.targets > 0;
	const hasLaggards = laggardsOf(lagging, period).length > 0;
	const slides: (Slide | null)[] = [
		{ key: 'city', shows: 'city', title: overviewSentence(overview, false) },
		{ key: 'ranking', shows: 'ranking', title: rankingTitle(overview, ranking) },
		...why.map((unit): Slide => ({ key: `unit-${unit.key}`, shows: 'unit', unit, title: unitTitle(unit, lagging) })),
		matrix.rows.length > 0 ? { key: 'matrix', shows: 'matrix', title: matrixTitle(matrix) } : null,
		hasTargets ? { key: 'targets', shows: 'targets', title: targetsTitle(targets) } : null,
		banks !== null && banks.rows.length > 0 ? { key: 'banks', shows: 'banks', title: banksTitle(banks) } : null,
		hasLaggards ? { key: 'actions', shows: 'actions', title: actionTitle(story) } : null,
	];
	return slides.flatMap((slide) => (slide === null ? [] : [{ ...slide, title: withoutStop(slide.title) }]));
}

/** A title does not end in a full stop. */
function withoutStop(title: readonly Phrase[]): Phrase[] {
	const last = title.at(-1);
	if (!last) return [];
	const text = last.text.replace(/。$/, '');
	return [...title.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}
