import * as z from 'zod/mini';
import {
	type Allocation,
	Allocations,
	Key,
	printCount,
	printWanYuan,
	shareName,
	ShareState,
} from '../../analytics/contract/index.ts';
import { parseOptions } from '../command.ts';
import { PeriodOptions } from '../period_options.ts';
import { printTable } from '../table.ts';
import { moreOf, number } from './head.ts';
import { view } from './view.ts';

const Options = z.extend(PeriodOptions, { project: z.optional(Key), state: z.optional(ShareState) });

/** The fund shares that are to be allocated. */
export const allocations = view({
	parse: (options) => parseOptions(Options, options),
	path: '/api/funds/allocations',
	schema: Allocations,
	report,
	isList: true,
});

const columns = [
	...['资金文号', '县区', '项目', '时限', '收文', '最后一天', '分配', '状态'].map((title) => ({ title })),
	...['下达（万元）', '超期天数'].map(number),
];

function report({ total, amount, rows }: Allocations): string {
	if (total === 0) return '没有符合条件的资金。';
	const head = `共 ${printCount(total)} 份，${printWanYuan(amount)}万元${moreOf(total, rows.length)}`;
	return [head, printTable(columns, rows.map(cells))].join('\n');
}

function cells(row: Allocation): string[] {
	return [
		...[row.documentNo, row.region.name, row.project.name, row.isDirect ? '15日' : '30日', row.receivedOn, row.lastDay],
		...[row.allocatedOn ?? '—', shareName(row.state), printWanYuan(row.amount), String(row.days)],
	];
}
