import * as z from 'zod/mini';
import { Key, Month, printCount, printYuan, Sample } from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { Out, outOptions } from './out.ts';
import { monthOption, regionOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(Out, {
	month: Month,
	seed: z.optional(z.string()),
	size: z._default(z.string().check(z.regex(/^\d{1,3}$/)), '20'),
	each: z.optional(z.enum(['region'])),
	region: z.optional(Key),
	department: z.optional(Key),
	project: z.optional(Key),
	bank: z.optional(Key),
});

export const sampleCommand: Command = {
	usage: '--month 2023-10 --seed 文字 [--size 20] [--each region] [--region CODE] [--format …]',
	about:
		'抽样检查：从一个月拨款的明细中随机抽取，已脱敏。同样的种子、条件和笔数，任何时候抽到的都是同样几笔；' +
		'--each region 每个单位各抽这么多。',
	options: {
		month: monthOption,
		seed: { value: '文字', hint: '种子，如 2023年第1次（默认 1）' },
		size: { value: 'N', hint: '抽几笔（默认 20，最多 500）' },
		each: { value: 'region', hint: '每个单位各抽' },
		region: regionOption,
		department: { value: 'D', hint: '主管部门' },
		project: { value: 'P', hint: '补贴项目编码' },
		bank: { value: 'B', hint: '代发银行' },
		...outOptions,
	},
	async run(given) {
		return tell(given, { path: '/api/samples', schema: Sample, report }, parseOptions(Options, given.options));
	},
};

const columns = [
	...['县区', '项目', '发放单号'].map((title) => ({ title })),
	{ title: '序号', isNumber: true },
	...['姓名', '证件号码', '账号后4位'].map((title) => ({ title })),
	{ title: '金额（元）', isNumber: true },
];

function report({ month, seed, total, amount, rows }: Sample): string {
	if (rows.length === 0) return '没有符合条件的明细。';
	const cells = rows.map((row) => [
		...[row.region?.name ?? '', row.project?.name ?? '', row.slip, printCount(row.line)],
		...[row.name ?? '', row.idMasked ?? '', row.accountTail ?? '', printYuan(row.amount)],
	]);
	const title = `${month}，种子“${seed}”：从 ${printCount(total)} 笔中抽取 ${printCount(rows.length)} 笔，${printYuan(amount)} 元`;
	return [title, '', printTable(columns, cells)].join('\n');
}
