import * as z from 'zod/mini';
import {
	Comparison,
	ComparisonQuery,
	Explanation,
	ExplanationQuery,
	History,
	HistoryQuery,
	Indicators,
	IndicatorsQuery,
	Key,
	Lagging,
	LaggingQuery,
	Matrix,
	MatrixQuery,
	Overview,
	OverviewQuery,
	type Period,
	Ranking,
	RankingQuery,
	Reconciliation,
	ReconciliationQuery,
	Scope,
	Stages,
	StagesQuery,
	Trends,
	TrendsQuery,
} from '../contract/index.ts';
import { indicatorTable, rankingTable } from '../encode/tables.ts';
import { comparisonTable } from '../encode/comparison_table.ts';
import { stageTable } from '../encode/stage_table.ts';
import { trendTable } from '../encode/trend_table.ts';
import { comparison } from '../reports/comparison.ts';
import { explanation } from '../reports/explanation.ts';
import { history } from '../reports/history.ts';
import { indicators } from '../reports/indicators.ts';
import { lagging } from '../reports/lagging.ts';
import { matrix } from '../reports/matrix.ts';
import { overview } from '../reports/overview.ts';
import { ranking } from '../reports/rankings.ts';
import { reconciliation } from '../reports/reconciliation.ts';
import { stages } from '../reports/stages.ts';
import { trends } from '../reports/trends.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { process } from './process_endpoints.ts';
import { explanationEndpoint } from './explanation_endpoint.ts';
import { monitoringEndpoint } from './monitoring_endpoint.ts';
import { sprintEndpoint } from './sprint_endpoint.ts';
import { data } from './data_endpoints.ts';
import { fundAnswers } from './fund_endpoints.ts';
import { notices } from './notice_endpoints.ts';
import { policies } from './policy_endpoints.ts';
import { publications } from './publicity_endpoints.ts';
import { records } from './record_endpoints.ts';

/** The same question for 当月 and 累计. */
const bothScopes = (query: Omit<Period, 'scope'>): Period[] => Scope.options.map((scope) => ({ ...query, scope }));

const figures: Endpoint[] = [
	endpoint({
		path: '/api/indicators',
		isKept: true,
		summary: '指标',
		query: IndicatorsQuery,
		answer: Indicators,
		report: indicators,
		periods: (query) => [query],
		table: indicatorTable,
	}),
	endpoint({
		path: '/api/overview',
		isKept: true,
		summary: '总览：主要指标及其对比',
		query: OverviewQuery,
		answer: Overview,
		report: overview,
		periods: bothScopes,
	}),
	endpoint({
		path: '/api/trends',
		summary: '趋势：一项指标或数量的各月数值',
		query: TrendsQuery,
		answer: Trends,
		report: trends,
		table: trendTable,
	}),
	endpoint({
		path: '/api/comparison',
		isKept: true,
		summary: '对比：与上月（环比）、上年同月（同比）',
		query: ComparisonQuery,
		answer: Comparison,
		report: comparison,
		periods: (query) => [query],
		table: comparisonTable,
	}),
	endpoint({
		path: '/api/reconciliation',
		isKept: true,
		summary: '我市数值：上级的与本系统的，差额及可能的原因',
		query: ReconciliationQuery,
		answer: Reconciliation,
		report: reconciliation,
	}),
	endpoint({
		path: '/api/stages',
		isKept: true,
		summary: '五个环节：批次、人次、金额和用时',
		query: StagesQuery,
		answer: Stages,
		report: stages,
		table: stageTable,
	}),
];

const rankings: Endpoint[] = [
	endpoint({
		path: '/api/rankings',
		isKept: true,
		summary: '一项指标的排名',
		query: RankingQuery,
		answer: Ranking,
		report: ranking,
		periods: (query) => [query],
		table: rankingTable,
	}),
	endpoint({
		path: '/api/rankings/matrix',
		isKept: true,
		summary: '各单位各项指标是否落后',
		query: MatrixQuery,
		answer: Matrix,
		report: matrix,
		periods: bothScopes,
	}),
	endpoint({
		path: '/api/rankings/history',
		isKept: true,
		summary: '各月排名',
		query: HistoryQuery,
		answer: History,
		report: history,
	}),
	endpoint({
		path: '/api/lagging',
		isKept: true,
		summary: '落后的单位及原因',
		query: LaggingQuery,
		answer: Lagging,
		report: lagging,
		periods: ({ month }) => bothScopes({ month }),
	}),
	endpoint({
		path: '/api/lagging/:region',
		isKept: true,
		summary: '一个单位的落后分析',
		query: z.extend(ExplanationQuery, { region: Key }),
		answer: Explanation,
		report: explanation,
		periods: (query) => [query],
	}),
	explanationEndpoint,
	sprintEndpoint,
];

/** Every question the API answers: routing, validation and the OpenAPI document come from this table. */
export const endpoints: readonly Endpoint[] = [
	...figures,
	...rankings,
	...records,
	...process,
	...publications,
	...policies,
	...fundAnswers,
	...data,
	...notices,
	monitoringEndpoint,
];
