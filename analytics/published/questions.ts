import { Below, Dimension, IndicatorId, MeasureId, RecordDimension, Scope } from '../contract/index.ts';

/** A question of the API: its path, and its parameters as an address writes them. */
export type Question = { path: string; query: Record<string, string> };

const scopes = Scope.options;
const asked = (path: string, query: Question['query']): Question => ({ path, query });

/**
 * Every question whose answer is kept when a month is published: all that the notice and the pages of the month show,
 * of the city and of each unit, 当月 and 累计. A page that shall be seen as published needs its questions here.
 */
export function keptQuestions(month: string, city: string | null, regions: readonly string[]): Question[] {
	return [
		...scopes.flatMap((scope) => [...figures({ month, scope }), ...rankings({ month, scope })]),
		...scopes.flatMap((scope) => [...compared({ month, scope }, city), ...carriedOut({ month, scope })]),
		...scopes.flatMap((scope) => regions.flatMap((region) => unit({ month, scope, region }))),
		asked('/api/lagging', { month }),
		asked('/api/rankings/matrix', { month }),
		asked('/api/completeness', { month }),
		asked('/api/notices/:month', { month }),
		asked('/api/targets', { month }),
	];
}

function figures(query: Question['query']): Question[] {
	const by = Dimension.options.map((dimension) => asked('/api/indicators', { ...query, by: dimension }));
	return [asked('/api/overview', query), ...by];
}

function unit(query: Question['query'] & { region: string }): Question[] {
	return [
		...figures(query),
		asked('/api/timeliness', query),
		asked('/api/rankings/within', query),
		...parts(query),
		asked('/api/comparison', query),
		asked('/api/lagging/:region', query),
		...IndicatorId.options.map((indicator) => asked('/api/explanation', { ...query, indicator, limit: '6' })),
	];
}

/** How payouts are carried out in the city: time and the next level down by every dimension, and the rest. */
function carriedOut(query: Question['query']): Question[] {
	return [
		...RecordDimension.options.map((by) => asked('/api/timeliness', { ...query, by })),
		...Below.options.map((by) => asked('/api/rankings/within', { ...query, by })),
		...parts(query),
	];
}

function parts(query: Question['query']): Question[] {
	return ['/api/banks', '/api/reasons', '/api/stages'].map((path) => asked(path, query));
}

/** Beside other months, of every unit by measure and of the city as a whole, and beside the province's figures. */
function compared(query: Question['query'], city: string | null): Question[] {
	const measures = MeasureId.options.map((indicator) => asked('/api/comparison', { ...query, indicator }));
	const whole = city === null ? [] : [asked('/api/comparison', { ...query, region: city })];
	return [...measures, ...whole, asked('/api/reconciliation', query)];
}

function rankings({ month, scope }: { month: string; scope: string }): Question[] {
	const each = IndicatorId.options.flatMap((indicator) => [
		asked('/api/rankings', { month, scope, indicator }),
		asked('/api/rankings/history', { until: month, scope, indicator }),
	]);
	return [...each, asked('/api/lagging', { month, scope })];
}
