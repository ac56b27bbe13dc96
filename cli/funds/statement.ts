import * as z from 'zod/mini';
import {
	FundDimension,
	printYuan,
	Statement,
	statementName,
	statementParts,
	type StatementRow,
} from '../../analytics/contract/index.ts';
import { parseOptions } from '../command.ts';
import { PeriodOptions } from '../period_options.ts';
import { printTable } from '../table.ts';
import { number } from './head.ts';
import { view } from './view.ts';

const Options = z.extend(PeriodOptions, { by: z._default(FundDimension, 'project') });

/** The account of a month or of the year so far. */
export const statement = view({
	parse: (options) => parseOptions(Options, options),
	path: '/api/funds/statement',
	schema: Statement,
	report,
});

function report({ total, rows, hasFunds, ...head }: Statement): string {
	if (total === null) return '到那时还没有资金。';
	const all = [total, ...rows];
	return [
		`${head.month} ${statementName(head)}，截至 ${head.at.slice(0, 19).replace('T', ' ')}，金额单位：元`,
		...(hasFunds ? [] : ['没有载入资金台账，下达没有数，结余不成立。']),
		...statementParts.map(({ name, columns }) =>
			printTable(
				[{ title: name }, ...columns.map((column) => number(column.name))],
				all.map((row: StatementRow) => [row.name, ...columns.map(({ id }) => printYuan(row[id]))]),
			),
		),
	].join('\n');
}
