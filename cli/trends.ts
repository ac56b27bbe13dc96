import * as z from 'zod/mini';
import {
	Key,
	MeasureId,
	measureHead,
	measures,
	Month,
	printMeasure,
	Scope,
	Trends,
	scopeNames,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { Out, outOptions } from './out.ts';
import { regionOption, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(Out, {
	indicator: z._default(MeasureId, 'successRate'),
	region: z.optional(Key),
	from: z.optional(Month),
	to: z.optional(Month),
	scope: z._default(Scope, 'month'),
});

export const trendsCommand: Command = {
	usage: '--indicator successRate [--region CODE] [--from 2023-01] [--to 2023-10] [--scope month|ytd]',
	about: '一项指标或数量的各月数值，每月看到月末。没有数据的月份为“—”。',
	options: {
		indicator: { value: 'I', hint: measures.map(({ id, name }) => `${id} ${name}`).join('、') },
		region: regionOption,
		from: { value: 'M', hint: '起始月份（默认截止月份前的第一个有数据的月份，最多十二个月）' },
		to: { value: 'M', hint: '截止月份（默认最近有数据的月份）' },
		scope: scopeOption,
		...outOptions,
	},
	async run(given) {
		return tell(given, { path: '/api/trends', schema: Trends, report }, parseOptions(Options, given.options));
	},
};

function report({ indicator, scope, months, rows }: Trends): string {
	const columns = [{ title: '单位' }, ...months.map(({ month }) => ({ title: month, isNumber: true }))];
	const cells = rows.map(({ name, points }) => [name, ...points.map(({ value }) => printMeasure(indicator, value))]);
	const head = `${measureHead(indicator)}，${scopeNames[scope]}`;
	return `${head}\n\n${printTable(columns, cells)}${ruleNote(indicator, months)}`;
}

/** Where the rule of 发放成功率 changes, it is not one line. */
function ruleNote(indicator: Trends['indicator'], months: Trends['months']): string {
	const [first] = months;
	const changed = months.find(({ rule }) => rule.successRate !== first?.rule.successRate);
	if (indicator !== 'successRate' || !changed) return '';
	return `\n${changed.month}起按累计反馈口径，此前为首次打卡口径，前后不可比。\n`;
}
