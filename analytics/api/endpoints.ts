import * as z from 'zod/mini';
import { checkResults } from '../checks.ts';
import {
	Benchmarks,
	BenchmarksQuery,
	Changes,
	ChangesQuery,
	Checks,
	Comparison,
	ComparisonQuery,
	Completeness,
	CompletenessQuery,
	Explanation,
	ExplanationQuery,
	FailureDetail,
	FailureDetailQuery,
	Failures,
	FailuresQuery,
	FreezeDetail,
	FreezeQuery,
	Freezes,
	FreezesQuery,
	History,
	HistoryQuery,
	Imports,
	ImportsQuery,
	Indicators,
	IndicatorsQuery,
	ImportQuery,
	Key,
	Lagging,
	LaggingQuery,
	Matrix,
	MatrixQuery,
	Meta,
	Overview,
	OverviewQuery,
	type Period,
	Ranking,
	RankingQuery,
	Reconciliation,
	ReconciliationQuery,
	Reasons,
	ReasonsQuery,
	Rejects,
	RejectsQuery,
	Rules,
	RulesQuery,
	Scope,
	Stages,
	StagesQuery,
	Trends,
	TrendsQuery,
	Split,
	SplitQuery,
	Targets,
	TargetsQuery,
	Unmatched,
	UnmatchedQuery,
	WithdrawalEffect,
} from '../contract/index.ts';
import { changeTable } from '../encode/change_table.ts';
import { failureTable, indicatorTable, rankingTable, unmatchedTable } from '../encode/tables.ts';
import { comparisonTable } from '../encode/comparison_table.ts';
import { stageTable } from '../encode/stage_table.ts';
import { trendTable } from '../encode/trend_table.ts';
import { comparison } from '../reports/comparison.ts';
import { benchmarks } from '../reports/benchmarks.ts';
import { changes } from '../reports/changes.ts';
import { reasonTable } from '../encode/reason_table.ts';
import { targetTable } from '../encode/target_table.ts';
import { completeness } from '../reports/completeness.ts';
import { explanation } from '../reports/explanation.ts';
import { failureDetail } from '../reports/failure_detail.ts';
import { failures } from '../reports/failures.ts';
import { freezeDetail, freezes } from '../reports/freezes.ts';
import { history } from '../reports/history.ts';
import { imports } from '../reports/imports.ts';
import { indicators } from '../reports/indicators.ts';
import { lagging } from '../reports/lagging.ts';
import { matrix } from '../reports/matrix.ts';
import { meta } from '../reports/meta.ts';
import { overview } from '../reports/overview.ts';
import { ranking } from '../reports/rankings.ts';
import { reconciliation } from '../reports/reconciliation.ts';
import { rejects } from '../reports/rejects.ts';
import { rules } from '../reports/rules.ts';
import { stages } from '../reports/stages.ts';
import { trends } from '../reports/trends.ts';
import { reasons } from '../reports/reasons.ts';
import { targets, targetSplit } from '../reports/targets.ts';
import { unmatched } from '../reports/unmatched.ts';
import { withdrawalEffect } from '../reports/withdrawal.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { process } from './process_endpoints.ts';
import { explanationEndpoint } from './explanation_endpoint.ts';
import { sprintEndpoint } from './sprint_endpoint.ts';

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
		summary: '对比：与上月（环比）、上年同月（同比）',
		query: ComparisonQuery,
		answer: Comparison,
		report: comparison,
		periods: (query) => [query],
		table: comparisonTable,
	}),
	endpoint({
		path: '/api/reconciliation',
		summary: '我市数值：上级的与本系统的，差额及可能的原因',
		query: ReconciliationQuery,
		answer: Reconciliation,
		report: reconciliation,
	}),
	endpoint({
		path: '/api/stages',
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

const targeted: Endpoint[] = [
	endpoint({
		path: '/api/targets',
		summary: '目标任务：累计完成、序时进度、预计年底、未完成的单位',
		query: TargetsQuery,
		answer: Targets,
		report: targets,
		periods: ({ month }) => [{ month, scope: 'ytd' }],
		table: targetTable,
	}),
	endpoint({
		path: '/api/targets/split',
		summary: '目标分解的预览：按上年完成数比例，最大余数法',
		query: SplitQuery,
		answer: Split,
		report: targetSplit,
	}),
];

const records: Endpoint[] = [
	endpoint({
		path: '/api/failures',
		summary: '未成功的明细，已脱敏',
		query: FailuresQuery,
		answer: Failures,
		report: failures,
		table: failureTable,
		next: (answer) => answer.next,
	}),
	endpoint({
		path: '/api/reasons',
		summary: '失败原因：多少、发放前核验能发现的、未归类的答复、反复失败的人和账户',
		query: ReasonsQuery,
		answer: Reasons,
		report: reasons,
		table: reasonTable,
	}),
	endpoint({
		path: '/api/failures/:slip/:line',
		summary: '一笔明细的全过程',
		query: FailureDetailQuery,
		answer: FailureDetail,
		report: failureDetail,
	}),
];

const data: Endpoint[] = [
	endpoint({
		path: '/api/rules',
		summary: '口径：每个指标的出处、SQL 和算例',
		query: RulesQuery,
		answer: Rules,
		report: rules,
		periods: (query) => [query],
	}),
	endpoint({
		path: '/api/meta',
		summary: '可选的月份、单位，数据的新旧',
		query: z.object({}),
		answer: Meta,
		report: meta,
	}),
	endpoint({
		path: '/api/imports',
		summary: '导入记录',
		query: ImportsQuery,
		answer: Imports,
		report: imports,
	}),
	endpoint({
		path: '/api/imports/:id/rejects',
		summary: '被拒绝的行，按原因汇总',
		query: RejectsQuery,
		answer: Rejects,
		report: rejects,
	}),
	endpoint({
		path: '/api/completeness',
		isKept: true,
		summary: '数据到齐：一个月的各单位、各银行、各种文件到了没有，缺什么，能否排名',
		query: CompletenessQuery,
		answer: Completeness,
		report: completeness,
	}),
	endpoint({
		path: '/api/freezes',
		summary: '已发布的月份，每次发布一行',
		query: FreezesQuery,
		answer: Freezes,
		report: freezes,
	}),
	endpoint({
		path: '/api/freezes/:month',
		summary: '一次发布：所用的文件、口径、检查结果',
		query: FreezeQuery,
		answer: FreezeDetail,
		report: freezeDetail,
	}),
	endpoint({
		path: '/api/benchmarks',
		summary: '上级基准：导入的和手工录入的',
		query: BenchmarksQuery,
		answer: Benchmarks,
		report: benchmarks,
	}),
	endpoint({
		path: '/api/changes',
		summary: '数字变动：实时与已发布的差别，到每笔明细和文件',
		query: ChangesQuery,
		answer: Changes,
		report: changes,
		table: changeTable,
		next: (answer) => answer.next,
		deadline: 60_000,
	}),
	endpoint({
		path: '/api/unmatched',
		summary: '未匹配：已载入、在等所缺部分的行及可能的原因',
		query: UnmatchedQuery,
		answer: Unmatched,
		report: unmatched,
		table: unmatchedTable,
		next: (answer) => answer.next,
	}),
	endpoint({
		path: '/api/imports/:id/withdrawal',
		summary: '撤销一次导入会改变什么',
		query: ImportQuery,
		answer: WithdrawalEffect,
		report: withdrawalEffect,
	}),
	endpoint({
		path: '/api/checks',
		summary: '数据检查：最近一次导入后的结果',
		query: z.object({}),
		answer: Checks,
		report: checkResults,
		deadline: 60_000,
	}),
];

/** Every question the API answers: routing, validation and the OpenAPI document come from this table. */
export const endpoints: readonly Endpoint[] = [
	...[...figures, ...rankings, ...targeted, ...records],
	...[...process, ...data],
];
