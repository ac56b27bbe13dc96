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
} from '../analytics/contract/index.ts';
import { ask, askTable } from './ask.ts';
import { type Command, parseOptions } from './command.ts';
import { deliver, Out, outOptions } from './out.ts';
import { print, printJson } from './print.ts';
import { printTable } from './table.ts';

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
		region: { value: 'CODE', hint: '只看一个县区' },
		from: { value: 'M', hint: '起始月份（默认截止月份前的第一个有数据的月份，最多十二个月）' },
		to: { value: 'M', hint: '截止月份（默认最近有数据的月份）' },
		scope: { value: 'S', hint: 'month 当月（默认），ytd 累计' },
		...outOptions,
	},
	async run({ root, json, options }) {
		const { format, out, ...query } = parseOptions(Options, options);
		if (format !== 'table' && format !== 'json') await deliver(await askTable(root, '/api/trends', query, format), out);
		else {
			const answer = await ask(root, '/api/trends', query, Trends);
			if (json || format === 'json') printJson(answer);
			else print(report(answer));
		}
		return 0;
	},
};

const scopes = { month: '当月', ytd: '累计' } as const;

function report({ indicator, scope, months, rows }: Trends): string {
	const columns = [{ title: '单位' }, ...months.map(({ month }) => ({ title: month, isNumber: true }))];
	const cells = rows.map(({ name, points }) => [name, ...points.map(({ value }) => printMeasure(indicator, value))]);
	const head = `${measureHead(indicator)}，${scopes[scope]}`;
	return `${head}\n\n${printTable(columns, cells)}${ruleNote(indicator, months)}`;
}

/** Where the rule of 发放成功率 changes, it is not one line. */
function ruleNote(indicator: Trends['indicator'], months: Trends['months']): string {
	const [first] = months;
	const changed = months.find(({ rule }) => rule.successRate !== first?.rule.successRate);
	if (indicator !== 'successRate' || !changed) return '';
	return `\n${changed.month}起按累计反馈口径，此前为首次打卡口径，前后不可比。\n`;
}
