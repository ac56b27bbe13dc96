import * as z from 'zod/mini';
import {
	GapAnswer,
	type GapPart,
	IndicatorId,
	indicators,
	Instant,
	Key,
	Month,
	printCount,
	printRate,
	Scope,
	unitOf,
} from '../analytics/contract/index.ts';
import { dimensionNames } from '../analytics/encode/gap_table.ts';
import { gapSize } from '../analytics/reports/gap_sentence.ts';
import { ask, askTable } from './ask.ts';
import { type Command, parseOptions } from './command.ts';
import { deliver, Out, outOptions } from './out.ts';
import { print, printJson } from './print.ts';
import { printTable } from './table.ts';

const Options = z.extend(Out, {
	month: Month,
	region: Key,
	indicator: z._default(IndicatorId, 'successRate'),
	scope: z._default(Scope, 'month'),
	at: z.optional(Instant),
	limit: z.optional(z.string().check(z.regex(/^[1-9]\d{0,4}$/))),
});

export const explain: Command = {
	usage: '--month 2023-10 --region CODE [--indicator successRate] [--scope month|ytd] [--at A] [--format …]',
	about:
		'一个单位一项指标为什么落后：差距及其构成，各项目、部门、银行、乡镇、发放单的贡献（合计正好等于差距），失败原因，怎样达标。',
	options: {
		month: { value: 'M', hint: '月份，如 2023-10' },
		region: { value: 'CODE', hint: '县区编码；市的编码为全市' },
		indicator: { value: 'I', hint: indicators.map(({ id, shortName }) => `${id} ${shortName}`).join('、') },
		scope: { value: 'S', hint: 'month 当月（默认），ytd 累计' },
		at: { value: 'A', hint: '截止时点（默认月末 24 时）' },
		limit: { value: 'N', hint: '每个维度最多列出的行数，其余合为一行（表格默认 5，其他格式默认全部）' },
		...outOptions,
	},
	async run({ root, json, options }) {
		const { format, out, ...query } = parseOptions(Options, options);
		const all = { ...query, limit: query.limit ?? '100000' };
		if (format !== 'table' && format !== 'json')
			await deliver(await askTable(root, '/api/explanation', all, format), out);
		else if (json || format === 'json') printJson(await ask(root, '/api/explanation', all, GapAnswer));
		else print(report(await ask(root, '/api/explanation', { ...all, limit: query.limit ?? '5' }, GapAnswer)));
		return 0;
	},
};

const partColumns = [
	{ title: '维度' },
	{ title: '名称' },
	...['数值', '未达标人次', '拉低'].map((title) => ({ title, isNumber: true })),
	{ title: '说明' },
];

const reasonColumns = [
	{ title: '失败原因' },
	{ title: '人次', isNumber: true },
	{ title: '责任方' },
	{ title: '处理办法' },
];

function report(gap: GapAnswer): string {
	const cells = (part: GapPart) => [
		dimensionNames[part.dimension],
		part.name,
		printRate(part.value, unitOf(gap.indicator)) + (part.isSmall ? '（小分母）' : ''),
		printCount(part.shortfall),
		(part.contribution.numerator < 0 ? '-' : '') + gapSize(part.contribution, gap.indicator),
		part.about ?? '',
	];
	const reasons = gap.reasons.map(({ code, name, count, actor, remedy }) => [
		...[`${code} ${name}`, printCount(count), actor, remedy],
	]);
	const tables = [
		...(gap.parts.length > 0 ? [printTable(partColumns, gap.parts.map(cells))] : []),
		...(reasons.length > 0 ? [printTable(reasonColumns, reasons)] : []),
	];
	return [gap.sentence, ...tables].join('\n\n');
}
