import * as z from 'zod/mini';
import {
	Comparison,
	type ComparisonRow,
	type Held,
	MeasureId,
	measureHead,
	none,
	printChange,
	printMeasure,
	printMeasureDifference,
	scopeNames,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { outOptions } from './out.ts';
import { monthOption, PeriodOptions, regionOption, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(PeriodOptions, {
	indicator: z.optional(MeasureId),
});

export const compare: Command = {
	usage: '--month 2023-10 [--scope month|ytd] [--region CODE] [--indicator successRate]',
	about: '与上月（环比）、上年同月（同比）对比：各单位、各项指标和数量。口径不同的不比升降。',
	options: {
		month: monthOption,
		scope: scopeOption,
		at: { value: 'A', hint: '截止时点（默认月末 24 时）；上月、上年同月看到各自的月末' },
		region: regionOption,
		indicator: { value: 'I', hint: '只看一项，名称与 trends 的相同' },
		...outOptions,
	},
	async run(given) {
		return tell(given, { path: '/api/comparison', schema: Comparison, report }, parseOptions(Options, given.options));
	},
};

function report({ month, scope, monthBefore, yearBefore, rows }: Comparison): string {
	const columns = [
		...[{ title: '单位' }, { title: '指标' }],
		...['本期', monthBefore ?? '上月', '环比', '增减', yearBefore, '同比', '增减'].map((title) => ({
			title,
			isNumber: true,
		})),
	];
	const lack = [monthBefore, yearBefore]
		.filter((earlier, index) => earlier && rows.every((row) => !(index === 0 ? row.monthBefore : row.yearBefore)))
		.map((earlier) => `${earlier} 没有数据。`);
	return [`${month} ${scopeNames[scope]}`, '', printTable(columns, rows.map(cells)), ...lack].join('\n');
}

function cells(row: ComparisonRow): string[] {
	const { indicator, name, value } = row;
	return [
		name,
		measureHead(indicator),
		printMeasure(indicator, value),
		...held(indicator, row.monthBefore),
		...held(indicator, row.yearBefore),
	];
}

function held(indicator: ComparisonRow['indicator'], earlier: Held | null): string[] {
	if (!earlier) return [none, none, none];
	const difference = printMeasureDifference(indicator, earlier.difference);
	const growth = earlier.growth ? printChange(earlier.growth) : none;
	return [printMeasure(indicator, earlier.value), earlier.isComparable ? difference : '口径不同', growth];
}
