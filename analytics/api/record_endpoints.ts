import {
	FailureDetail,
	FailureDetailQuery,
	Failures,
	FailuresQuery,
	FindingRules,
	FindingRulesQuery,
	Findings,
	FindingsQuery,
	Ledger,
	LedgerQuery,
	Sample,
	SampleQuery,
	Reasons,
	ReasonsQuery,
	Split,
	SplitQuery,
	Targets,
	TargetsQuery,
} from '../contract/index.ts';
import { findingRuleTable, findingTable } from '../encode/finding_table.ts';
import { failureTable } from '../encode/tables.ts';
import { ledgerTable } from '../encode/ledger_table.ts';
import { reasonTable } from '../encode/reason_table.ts';
import { sampleTable } from '../encode/sample_table.ts';
import { targetTable } from '../encode/target_table.ts';
import { failureDetail } from '../reports/failure_detail.ts';
import { failures } from '../reports/failures.ts';
import { findingRules, findings } from '../reports/findings.ts';
import { ledger } from '../reports/ledger.ts';
import { reasons } from '../reports/reasons.ts';
import { sample } from '../reports/samples.ts';
import { targets, targetSplit } from '../reports/targets.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** What the API answers of single records, their reasons and targets. */
export const records: Endpoint[] = [
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
		isKept: true,
		kept: (answer) => ({ ...answer, repeats: { person: { total: 0, rows: [] }, account: { total: 0, rows: [] } } }),
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
	endpoint({
		path: '/api/findings',
		summary: '疑点：核查规则找到的记录，已脱敏',
		query: FindingsQuery,
		answer: Findings,
		report: findings,
		table: findingTable,
		next: (answer) => answer.next,
	}),
	endpoint({
		path: '/api/findings/rules',
		summary: '核查规则：名称、严重程度、原因、出处、参数和疑点条数',
		query: FindingRulesQuery,
		answer: FindingRules,
		report: findingRules,
		table: findingRuleTable,
	}),
	endpoint({
		path: '/api/samples',
		summary: '抽样检查：按种子随机抽取的明细，已脱敏；同样的种子和条件抽到同样的',
		query: SampleQuery,
		answer: Sample,
		report: sample,
		table: sampleTable,
	}),
	endpoint({
		path: '/api/ledger',
		summary: '问题台账：合计、各单位、逐件，逾期的在前',
		query: LedgerQuery,
		answer: Ledger,
		report: ledger,
		table: ledgerTable,
		next: (answer) => answer.next,
	}),
	endpoint({
		path: '/api/targets',
		isKept: true,
		summary: '目标任务：累计完成、序时进度、预计年底、未完成的单位',
		query: TargetsQuery,
		answer: Targets,
		report: targets,
		periods: ({ month, at }) => [{ month, scope: 'ytd', at }],
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
