import * as z from 'zod/mini';
import { checkResults } from '../checks.ts';
import {
	Benchmarks,
	BenchmarksQuery,
	Changes,
	ChangesQuery,
	Checks,
	Completeness,
	CompletenessQuery,
	FreezeDetail,
	FreezeQuery,
	Freezes,
	FreezesQuery,
	Imports,
	ImportsQuery,
	ImportQuery,
	Meta,
	Rejects,
	RejectsQuery,
	Rules,
	RulesQuery,
	Unmatched,
	UnmatchedQuery,
	WithdrawalEffect,
} from '../contract/index.ts';
import { changeTable } from '../encode/change_table.ts';
import { unmatchedTable } from '../encode/tables.ts';
import { benchmarks } from '../reports/benchmarks.ts';
import { changes } from '../reports/changes.ts';
import { completeness } from '../reports/completeness.ts';
import { freezeDetail, freezes } from '../reports/freezes.ts';
import { imports } from '../reports/imports.ts';
import { meta } from '../reports/meta.ts';
import { rejects } from '../reports/rejects.ts';
import { rules } from '../reports/rules.ts';
import { unmatched } from '../reports/unmatched.ts';
import { withdrawalEffect } from '../reports/withdrawal.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** What the API answers of the data: how it came, whether it is all there, and by which rules it is counted. */
export const data: Endpoint[] = [
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
