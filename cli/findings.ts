import * as z from 'zod/mini';
import {
	type FindingRow,
	FindingRules,
	Findings,
	Key,
	Month,
	printCount,
	printParameters,
	printYuan,
	Severity,
	severityNames,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { Out, outOptions } from './out.ts';
import { regionOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(Out, {
	month: z.optional(Month),
	severity: z.optional(Severity),
	region: z.optional(Key),
	department: z.optional(Key),
	project: z.optional(Key),
	bank: z.optional(Key),
});

const ListOptions = z.extend(Options, {
	rule: z.optional(Key),
	slip: z.optional(Key),
	limit: z._default(z.string().check(z.regex(/^\d{1,3}$/)), '20'),
	cursor: z.optional(z.string()),
});

export const findingsCommand: Command = {
	usage: '[--rules] [--month 2023-10] [--rule R] [--severity high|medium|low] [--region CODE] [--format …]',
	about:
		'核查规则找到的疑点，已脱敏，严重的在前；--rules 列出规则和各有几条。' +
		'表格和 JSON 一次一页；csv、xlsx、arrow、parquet 为全部。',
	options: {
		rules: { hint: '只列规则：条数、金额、参数' },
		month: { value: 'M', hint: '拨款月份，如 2023-10（默认全部，含待拨款）' },
		rule: { value: 'R', hint: '规则代号（见 --rules）' },
		severity: { value: 'S', hint: 'high 高、medium 中、low 低' },
		region: regionOption,
		department: { value: 'D', hint: '主管部门' },
		project: { value: 'P', hint: '补贴项目编码' },
		bank: { value: 'B', hint: '代发银行' },
		slip: { value: 'NO', hint: '发放单号' },
		limit: { value: 'N', hint: '一页的条数（默认 20，最多 500）' },
		cursor: { value: 'C', hint: '上一页给出的下一页位置' },
		...outOptions,
	},
	async run({ options: { rules, ...options }, ...given }) {
		if (rules === true)
			return tell(
				given,
				{ path: '/api/findings/rules', schema: FindingRules, report: reportRules },
				parseOptions(Options, options),
			);
		return tell(given, { path: '/api/findings', schema: Findings, report }, parseOptions(ListOptions, options));
	},
};

const ruleColumns = [
	{ title: '规则' },
	{ title: '严重' },
	{ title: '启用' },
	{ title: '条数', isNumber: true },
	{ title: '涉及金额（元）', isNumber: true },
	{ title: '参数' },
	{ title: '代号' },
];

function reportRules({ rules }: FindingRules): string {
	return printTable(
		ruleColumns,
		rules.map(({ id, title, severity, isOn, found, amount, ...rule }) => [
			...[title, severityNames[severity], isOn ? '是' : '否', printCount(found), printYuan(amount)],
			...[printParameters(rule), id],
		]),
	);
}

const columns = [
	...['规则', '月份', '县区', '项目', '发放单号'].map((title) => ({ title })),
	{ title: '序号', isNumber: true },
	...['姓名', '证件号码'].map((title) => ({ title })),
	{ title: '金额（元）', isNumber: true },
	{ title: '说明' },
];

function report({ rows, total, first, next }: Findings): string {
	if (total === 0) return '没有疑点。';
	const page = `共 ${printCount(total)} 条，本页第 ${printCount(first)}—${printCount(first + rows.length - 1)} 条`;
	return `${printTable(columns, rows.map(cells))}\n${page}${next === null ? '' : `\n下一页：--cursor ${next}`}`;
}

const cells = (row: FindingRow): string[] => [
	...[row.rule.title, row.month ?? '待拨款', row.region?.name ?? '', row.project?.name ?? '', row.slip ?? ''],
	...[row.line === null ? '' : printCount(row.line), row.name ?? '', row.idMasked ?? ''],
	...[row.amount === null ? '' : printYuan(row.amount), row.detail],
];
