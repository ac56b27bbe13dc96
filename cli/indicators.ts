import * as z from 'zod/mini';
import {
	Dimension,
	type Figures,
	Indicators,
	printCount,
	printRate,
	printWanYuan,
	scopeNames,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { outOptions } from './out.ts';
import { monthOption, PeriodOptions, regionOption, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(PeriodOptions, {
	by: z._default(Dimension, 'region'),
	published: z._default(z.boolean(), false),
	revision: z.optional(z.string().check(z.regex(/^[1-9]\d?$/, '应写第几次发布，如 1'))),
});

export const indicators: Command = {
	usage:
		'--month 2023-10 [--scope month|ytd] [--at 2023-11-01T00:00:00] [--by region|department|bank|township|project|direct|level]',
	about: '某月的指标：当月（该月拨付的）或累计（当年 1 月起），截止时点默认为月末。',
	options: {
		month: monthOption,
		scope: scopeOption,
		at: { value: 'A', hint: '截止时点，如 2023-11-01T00:00:00，不写时区为上海时间（默认月末 24 时）' },
		by: {
			value: 'D',
			hint: 'region 县区（默认）、department 部门、bank 银行、township 乡镇、project 项目、direct 直达资金、level 政策层级',
		},
		region: regionOption,
		published: { hint: '已发布的数字（最近一次发布），不是实时的' },
		revision: { value: 'N', hint: '第几次发布的数字' },
		...outOptions,
	},
	async run(given) {
		const { published, revision, ...asked } = parseOptions(Options, given.options);
		const query = { ...asked, published: revision ?? (published ? 'true' : undefined) };
		return tell(given, { path: '/api/indicators', schema: Indicators, report }, query);
	},
};

const columns = [
	{ title: '名称' },
	...[
		'应发人次',
		'发放人次',
		'遗留',
		'待反馈',
		'已退款',
		'发放成功率',
		'遗留率',
		'社保卡占比',
		'推送率',
		'补贴金额（万元）',
		'项目',
	].map((title) => ({ title, isNumber: true })),
];

const rules = { 'first-attempt': '首次打卡口径', 'cumulative-feedback': '累计反馈口径' } as const;

function report({ month, scope, at, rule, total, rows }: Indicators): string {
	const head = `${month} ${scopeNames[scope]}，截至 ${at.slice(0, 19).replace('T', ' ')}，发放成功率按${rules[rule.successRate]}`;
	const printed = [total, ...rows].map((figures) => cells(figures, rule.successRate === 'first-attempt'));
	return `${head}\n\n${printTable(columns, printed)}`;
}

function cells(of: Figures, isFirstAttempt: boolean): string[] {
	const success = isFirstAttempt ? of.firstAttemptPaid : of.paid;
	return [
		of.name,
		...[of.due, of.paid, of.outstanding, of.pending, of.refunded].map(printCount),
		printRate({ numerator: success, denominator: of.due }, 'percent'),
		printRate({ numerator: of.outstanding, denominator: of.due }, 'permille'),
		printRate({ numerator: of.paidToSocialCard, denominator: of.paidToNaturalPersons }, 'percent'),
		printRate({ numerator: of.pushed, denominator: of.paid }, 'percent'),
		printWanYuan(of.amountPaid),
		printCount(of.projects),
	];
}
