import { IndicatorId, type NoticeFigure, none } from '../contract/index.ts';
import { legible } from './printable.ts';

/** One unit (or month, or reason) in a list, with what can be said of it by name: 数值, 差距, 遗留人次. */
export type Entry = { name: string; fields: ReadonlyMap<string, NoticeFigure> };

/**
 * What a text can say or ask by a name: a value, a list of units, or whether something is so. Not there is what has no
 * value, a list with nobody in it, or what is not so.
 */
export type Fact = {
	kind: 'value' | 'list' | 'truth';
	figure: NoticeFigure;
	isThere: boolean;
	entries: readonly Entry[];
	/** What can be said of each of them, also where there are none. */
	fields: readonly string[];
};

/** A figure without what it says. */
export type Unprinted = Omit<NoticeFigure, 'printed' | 'value'>;

/** All facts of a month by their names. */
export type Facts = ReadonlyMap<string, Fact>;

/** The facts under their names, and what is said within lists under its own; of two with one name the first stands. */
export function factsOf(facts: readonly Fact[]): Facts {
	const within = facts.flatMap(({ entries }) => entries.flatMap(({ fields }) => [...fields.values()]));
	const found = new Map<string, Fact>();
	for (const fact of [
		...facts,
		...within.map((figure) =>
			figure.value === null ? valueFact(figure, figure.printed !== none) : measureFact(figure),
		),
	])
		if (!found.has(fact.figure.key)) found.set(fact.figure.key, fact);
	return found;
}

/** A value; not there where nothing can be printed. */
export function valueFact(figure: NoticeFigure, isThere = true): Fact {
	const shown = { ...figure, printed: legible(figure.printed) };
	return { kind: 'value', figure: shown, isThere, entries: [], fields: [] };
}

/** What was measured; not there without a value, and where nothing is counted: 为零的部分不写. A rate of 0 is there. */
export function measureFact(figure: NoticeFigure): Fact {
	const isCount = figure.value?.denominator === 1 && figure.indicator !== null && !isRateName(figure.indicator);
	return valueFact(figure, figure.value !== null && !(isCount && figure.value.numerator === 0));
}

function isRateName(name: string): boolean {
	return IndicatorId.safeParse(name).success;
}

/** A list of units under its name, and what can be asked of it: 不止一个, 个数. */
export function listFacts(figure: Unprinted, given: readonly Entry[], fields: readonly string[] = []): Fact[] {
	const entries = given.map((entry) => ({ ...entry, name: legible(entry.name) }));
	const named = { ...figure, value: null, printed: entries.map(({ name }) => name).join('、') };
	const about = (what: string) => ({ ...named, key: `${figure.key}.${what}` });
	return [
		{ kind: 'list', figure: named, isThere: entries.length > 0, entries, fields },
		valueFact({ ...about('个数'), printed: String(entries.length) }),
		truthFact(about('不止一个'), entries.length > 1),
	];
}

/** Whether something is so. */
export function truthFact(figure: Unprinted, holds: boolean): Fact {
	const printed = holds ? '是' : '否';
	return { kind: 'truth', figure: { ...figure, value: null, printed }, isThere: holds, entries: [], fields: [] };
}

/**
 * A name of the data as a part of a fact's name: without what templates are written with, without blanks and what
 * cannot be seen. Data is never a template.
 */
export function namePart(name: string): string {
	return name.replace(/[\p{C}\p{Z}.{}[\]\\：:]/gu, '') || '未命名';
}
