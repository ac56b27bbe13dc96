import * as z from 'zod/mini';
import {
	Key,
	printCount,
	printYuan,
	SettlementChoice,
	SettlementList,
	settlementName,
	type SettlementRow,
} from '../../analytics/contract/index.ts';
import { parseOptions } from '../command.ts';
import { PeriodOptions } from '../period_options.ts';
import { printTable } from '../table.ts';
import { moreOf, number } from './head.ts';
import { view } from './view.ts';

const Options = z.extend(PeriodOptions, { project: z.optional(Key), state: z.optional(SettlementChoice) });

/** The groups of slips and payments, first of all those that do not match. */
export const differences = view({
	parse: (options) => parseOptions(Options, options),
	path: '/api/funds/settlement/list',
	schema: SettlementList,
	report,
	isList: true,
});

const columns = [
	...['状态', '县区', '项目', '日期', '发放单号', '支付凭证号'].map((title) => ({ title })),
	...['发放单（元）', '支付（元）', '退回（元）', '相差（元）', '没有标识'].map(number),
];

function report({ total, rows }: SettlementList): string {
	if (total === 0) return '没有符合条件的。';
	return [`共 ${printCount(total)} 组${moreOf(total, rows.length)}`, printTable(columns, rows.map(cells))].join('\n');
}

const named = (names: readonly string[], count: number) =>
	`${names.join('、') || '—'}${count > names.length ? ` 等${printCount(count)}个` : ''}`;

function cells(row: SettlementRow): string[] {
	return [
		...[settlementName(row.state), row.region.name, row.isMixed ? '多个项目' : row.project.name, row.beganOn],
		...[named(row.slips, row.slipCount), named(row.vouchers, row.voucherCount)],
		...[row.slipAmount, row.voucherAmount, row.returned, row.difference].map(printYuan),
		printCount(row.unmarked),
	];
}
