import {
	Allocations,
	AllocationsQuery,
	Funds,
	FundsQuery,
	Performance,
	PerformanceQuery,
	Settlement,
	SettlementList,
	SettlementListQuery,
	SettlementQuery,
	Statement,
	StatementQuery,
} from '../contract/index.ts';
import { allocationTable, fundTable, statementTable } from '../encode/fund_tables.ts';
import { performanceTable } from '../encode/performance_table.ts';
import { settlementListTable, settlementTable } from '../encode/settlement_tables.ts';
import { fundPerformance } from '../reports/fund_performance.ts';
import { settlement, settlementList } from '../reports/fund_settlement.ts';
import { allocations, funds, fundStatement } from '../reports/funds.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** What the API answers of the money itself: 资金台账. */
export const fundAnswers: Endpoint[] = [
	endpoint({
		path: '/api/funds',
		summary: '资金进度：下达、分配、拨付、支付、到账、退款、退回、滞留的金额，按单位或项目',
		query: FundsQuery,
		answer: Funds,
		report: funds,
		table: fundTable,
	}),
	endpoint({
		path: '/api/funds/allocations',
		summary: '资金下达清单：15日、30日内应分配的每份资金；不说状态时列迟的和未下达的',
		query: AllocationsQuery,
		answer: Allocations,
		report: allocations,
		table: allocationTable,
		next: (answer) => answer.next,
	}),
	endpoint({
		path: '/api/funds/settlement',
		summary: '对账：发放单与预算一体化支付相符、金额不符、只在一边的，没有惠民惠农标识的，按单位',
		query: SettlementQuery,
		answer: Settlement,
		report: settlement,
		table: settlementTable,
	}),
	endpoint({
		path: '/api/funds/settlement/list',
		summary: '对账清单：逐组发放单和支付凭证；不说状态时列对不上的',
		query: SettlementListQuery,
		answer: SettlementList,
		report: settlementList,
		table: settlementListTable,
		next: (answer) => answer.next,
	}),
	endpoint({
		path: '/api/funds/statement',
		summary: '月结、年结：结转、下达、拨付、退款、结余，期初滞留、到账、期末滞留，按项目或单位',
		query: StatementQuery,
		answer: Statement,
		report: fundStatement,
		table: statementTable,
	}),
	endpoint({
		path: '/api/funds/performance',
		summary: '绩效：各单位各项目的预算执行（累计）和绩效指标的目标值、完成值',
		query: PerformanceQuery,
		answer: Performance,
		report: fundPerformance,
		table: performanceTable,
		next: (answer) => answer.next,
	}),
];
