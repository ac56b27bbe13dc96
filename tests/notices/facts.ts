import type { NoticeFigure } from '../../analytics/contract/index.ts';
import {
	type Entry,
	type Fact,
	type Facts,
	factsOf,
	listFacts,
	truthFact,
	valueFact,
} from '../../analytics/notice/fact.ts';

/** A figure as a test needs it. */
export function figure(key: string, printed = ''): NoticeFigure {
	const source = { path: '/api/rankings', query: {} };
	return { key, indicator: null, scope: null, region: null, value: null, printed, source, records: null };
}

/** Facts of a made-up month: texts are values, lists are units with their values, truths hold or not; null: no value. */
export function facts(given: Record<string, string | boolean | null | [string, string][]>): Facts {
	return factsOf(Object.entries(given).flatMap(([key, what]): Fact[] => factOf(key, what)));
}

function factOf(key: string, what: string | boolean | null | [string, string][]): Fact[] {
	if (what === null) return [valueFact(figure(key, '—'), false)];
	if (typeof what === 'string') return [valueFact(figure(key, what))];
	if (typeof what === 'boolean') return [truthFact(figure(key), what)];
	const entries = what.map(([name, value]): Entry => ({
		name,
		fields: new Map([['数值', figure(`${name}.值`, value)]]),
	}));
	return listFacts(figure(key), entries, ['数值']);
}
