import * as z from 'zod/mini';
import { Key, printCount, printRate, Reasons } from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { outOptions } from './out.ts';
import { atOption, monthOption, PeriodOptions, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(PeriodOptions, {
	bank: z.optional(Key),
});

export const reasonsCommand: Command = {
	usage: '--month 2023-10 [--scope month|ytd] [--region CODE] [--bank CODE] [--format …]',
	about: '失败原因：按多少排列，发放前核验能发现的占多少，未归类的银行答复，反复失败的人和账户。',
	options: {
		month: monthOption,
		scope: scopeOption,
		at: atOption,
		region: { value: 'CODE', hint: '只看一个单位' },
		bank: { value: 'CODE', hint: '只看一家代发银行' },
		...outOptions,
	},
	async run(given) {
		return tell(given, { path: '/api/reasons', schema: Reasons, report }, parseOptions(Options, given.options));
	},
};

const columns = [
	...['代码', '失败原因'].map((title) => ({ title })),
	...['失败人次', '占比', '累计', '遗留'].map((title) => ({ title, isNumber: true })),
	...['发放前核验', '处理办法'].map((title) => ({ title })),
];

function report({ total, preventable, reasons, unmapped, repeats }: Reasons): string {
	if (total === 0) return '没有失败的义务。';
	const rows = reasons.map((row) => [
		...[row.code, row.name, printCount(row.count), printRate(row.share, 'percent')],
		...[printRate(row.running, 'percent'), printCount(row.outstanding), row.precheck ?? '—', row.remedy],
	]);
	const share = printRate({ numerator: preventable, denominator: total }, 'percent');
	return [
		`失败 ${printCount(total)} 人次；发放前核验能发现 ${printCount(preventable)} 人次，占 ${share}`,
		printTable(columns, rows),
		`未归类的银行答复 ${printCount(unmapped.length)} 种`,
		...unmapped.map(
			({ code, words, count }) => `  ${code ?? '无返回码'} ${words ?? '无说明'}：${printCount(count)} 人次`,
		),
		`反复失败：${printCount(repeats.person.total)} 人，${printCount(repeats.account.total)} 个账户`,
	].join('\n');
}
