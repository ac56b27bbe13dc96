import { z } from 'zod';
import { runChecks } from '../checks.ts';
import {
	Checks,
	FailureDetail,
	FailureDetailQuery,
	Failures,
	FailuresQuery,
	Imports,
	ImportsQuery,
	Indicators,
	IndicatorsQuery,
	Meta,
	Ranking,
	RankingQuery,
	Rejects,
	RejectsQuery,
} from '../contract/index.ts';
import { failureTable, indicatorTable, rankingTable } from '../encode/tables.ts';
import { failureDetail } from '../reports/failure_detail.ts';
import { failures } from '../reports/failures.ts';
import { imports } from '../reports/imports.ts';
import { indicators } from '../reports/indicators.ts';
import { meta } from '../reports/meta.ts';
import { ranking } from '../reports/rankings.ts';
import { rejects } from '../reports/rejects.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** Every question the API answers: routing, validation and the OpenAPI document come from this table. */
export const endpoints: readonly Endpoint[] = [
	endpoint({
		path: '/api/meta',
		summary: '可选的月份、单位，数据的新旧',
		query: z.object({}),
		answer: Meta,
		report: meta,
	}),
	endpoint({
		path: '/api/indicators',
		summary: '指标',
		query: IndicatorsQuery,
		answer: Indicators,
		report: indicators,
		periods: (query) => [query],
		table: indicatorTable,
	}),
	endpoint({
		path: '/api/rankings',
		summary: '一项指标的排名',
		query: RankingQuery,
		answer: Ranking,
		report: ranking,
		periods: (query) => [query],
		table: rankingTable,
	}),
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
		path: '/api/failures/:slip/:line',
		summary: '一笔明细的全过程',
		query: FailureDetailQuery,
		answer: FailureDetail,
		report: failureDetail,
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
		summary: '拒收的行，按原因汇总',
		query: RejectsQuery,
		answer: Rejects,
		report: rejects,
	}),
	endpoint({ path: '/api/checks', summary: '数据检查', query: z.object({}), answer: Checks, report: runChecks }),
];
