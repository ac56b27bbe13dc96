import {
	Banks,
	BanksQuery,
	Late,
	LateQuery,
	Timeliness,
	TimelinessQuery,
	Within,
	WithinQuery,
} from '../contract/index.ts';
import { bankTable } from '../encode/bank_table.ts';
import { lateTable, timelinessTable } from '../encode/process_tables.ts';
import { withinTable } from '../encode/within_table.ts';
import { banks } from '../reports/banks.ts';
import { late, timeliness } from '../reports/timeliness.ts';
import { within } from '../reports/within.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** What the API answers of how payouts are carried out. */
export const process: Endpoint[] = [
	endpoint({
		path: '/api/timeliness',
		isKept: true,
		summary: '时效：各过程指标、各环节的工作日、滞留资金，按单位、部门、银行、乡镇或项目',
		query: TimelinessQuery,
		answer: Timeliness,
		report: timeliness,
		table: timelinessTable,
	}),
	endpoint({
		path: '/api/timeliness/late',
		summary: '时效、银行考评各数背后的明细：未按时支付、反馈、退回，未纠正、重复失败、未写原因、滞留等，已脱敏',
		query: LateQuery,
		answer: Late,
		report: late,
		table: lateTable,
		next: (answer) => answer.next,
	}),
	endpoint({
		path: '/api/banks',
		isKept: true,
		summary: '银行考评：各项指标及名次，滞留资金，按权重的综合得分',
		query: BanksQuery,
		answer: Banks,
		report: banks,
		periods: (query) => [query],
		table: bankTable,
	}),
	endpoint({
		path: '/api/rankings/within',
		isKept: true,
		summary: '下一级排名：一个单位（或全市）的部门、银行、乡镇、项目',
		query: WithinQuery,
		answer: Within,
		report: within,
		periods: (query) => [query],
		table: withinTable,
	}),
];
