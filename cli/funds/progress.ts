import * as z from 'zod/mini';
import {
	fundAmounts,
	FundDimension,
	Funds,
	type FundUnit,
	Key,
	printCount,
	printRate,
	printWanYuan,
} from '../../analytics/contract/index.ts';
import { parseOptions } from '../command.ts';
import { PeriodOptions } from '../period_options.ts';
import { printTable } from '../table.ts';
import { headOf, number } from './head.ts';
import { view } from './view.ts';

const Options = z.extend(PeriodOptions, { by: z._default(FundDimension, 'region'), project: z.optional(Key) });

/** How far money has come. */
export const progress = view({
	parse: (options) => parseOptions(Options, options),
	path: '/api/funds',
	schema: Funds,
	report,
});

const columns = [
	{ title: '名称' },
	...fundAmounts.map(({ name }) => number(name)),
	...['拨付进度', '到账率', '下达迟、未下达', '资金下达及时率'].map(number),
];

function report(funds: Funds): string {
	const { total, rows, hasFunds, hasVouchers } = funds;
	if (total === null) return '该时段没有资金台账、发放单或支付凭证。';
	return [
		headOf(funds),
		...(hasFunds ? [] : ['没有载入资金台账，下达、分配没有数。']),
		...(hasVouchers ? [] : ['没有载入预算一体化支付，支付、凭证退回没有数。']),
		printTable(columns, [total, ...rows].map(cells)),
	].join('\n');
}

function cells(unit: FundUnit): string[] {
	const rates = [unit.fundedRate, unit.creditedRate].map((rate) => printRate(rate, 'percent'));
	return [
		...[unit.name, ...fundAmounts.map(({ id }) => printWanYuan(unit[id])), ...rates],
		...[printCount(unit.behind), printRate(unit.timelyRate, 'percent')],
	];
}
