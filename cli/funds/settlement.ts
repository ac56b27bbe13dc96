import {
	printCount,
	printWanYuan,
	Settlement,
	settlementStates,
	type SettlementUnit,
} from '../../analytics/contract/index.ts';
import { parseOptions } from '../command.ts';
import { PeriodOptions } from '../period_options.ts';
import { printTable } from '../table.ts';
import { headOf, number } from './head.ts';
import { view } from './view.ts';

/** Slips held against the budget system's payments, by unit. */
export const settlement = view({
	parse: (options) => parseOptions(PeriodOptions, options),
	path: '/api/funds/settlement',
	schema: Settlement,
	report,
});

const columns = [
	{ title: '名称' },
	...['发放单', '金额', '支付', '支付金额', '退回'].map(number),
	...settlementStates.map(({ name }) => number(name)),
	number('没有标识'),
];

function report(answer: Settlement): string {
	const { total, rows, hasVouchers } = answer;
	if (total === null) return '该时段没有发放单和支付凭证。';
	return [
		headOf(answer),
		...(hasVouchers ? [] : ['没有载入预算一体化支付，都只在发放单。']),
		printTable(columns, [total, ...rows].map(cells)),
	].join('\n');
}

function cells({ name, total, states, unmarked }: SettlementUnit): string[] {
	return [
		...[name, printCount(total.slips), printWanYuan(total.slipAmount), printCount(total.payments)],
		...[printWanYuan(total.voucherAmount), printWanYuan(total.returned)],
		...[...settlementStates.map(({ id }) => printCount(states[id].groups)), printCount(unmarked)],
	];
}
