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
import { type Command, parseOptions } from './command.ts';
import { Out, outOptions } from './out.ts';
import { atOption, monthOption, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

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
		month: monthOption,
		region: { value: 'CODE', hint: '县区编码；市的编码为全市' },
		indicator: { value: 'I', hint: indicators.map(({ id, shortName }) => `${id} ${shortName}`).join('、') },
		scope: scopeOption,
		at: atOption,
		limit: { value: 'N', hint: '每个维度最多列出的行数，其余合为一行（表格默认 5，其他格式默认全部）' },
		...outOptions,
	},
	async run(given) {
		const { limit, ...options } = parseOptions(Options, given.options);
		const all = given.json || options.format !== 'table' ? '100000' : '5';
		return tell(given, { path: '/api/explanation', schema: GapAnswer, report }, { ...options, limit: limit ?? all });
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
