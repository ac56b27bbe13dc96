import { Dimension, IndicatorId, Scope } from '../contract/index.ts';

/** A question of the API: its path, and its parameters as an address writes them. */
export type Question = { path: string; query: Record<string, string> };

const scopes = Scope.options;
const asked = (path: string, query: Question['query']): Question => ({ path, query });

/**
 * Every question whose answer is kept when a month is published: all that the notice and the pages of the month show,
 * of the city and of each unit, 当月 and 累计. A page that shall be seen as published needs its questions here.
 */
export function keptQuestions(month: string, regions: readonly string[]): Question[] {
	return [
		...scopes.flatMap((scope) => [...figures({ month, scope }), ...rankings(month, scope)]),
		...scopes.flatMap((scope) => regions.flatMap((region) => unit({ month, scope, region }))),
		asked('/api/lagging', { month }),
		asked('/api/rankings/matrix', { month }),
		asked('/api/completeness', { month }),
		asked('/api/notices/:month', { month }),
	];
}

function figures(query: Question['query']): Question[] {
	const by = Dimension.options.map((dimension) => asked('/api/indicators', { ...query, by: dimension }));
	return [asked('/api/overview', query), ...by];
}

function unit(query: Question['query']): Question[] {
	return [...figures(query), asked('/api/lagging/:region', query)];
}

function rankings(month: string, scope: string): Question[] {
	const each = IndicatorId.options.flatMap((indicator) => [
		asked('/api/rankings', { month, scope, indicator }),
		asked('/api/rankings/history', { until: month, scope, indicator }),
	]);
	return [...each, asked('/api/lagging', { month, scope })];
}
