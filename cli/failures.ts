import * as z from 'zod/mini';
import { type FailureRow, Failures, printCount, printYuan, State } from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { outOptions } from './out.ts';
import { atOption, monthOption, PeriodOptions, regionOption, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(PeriodOptions, {
	state: z.optional(State),
	limit: z._default(z.string().check(z.regex(/^\d{1,3}$/)), '15'),
	cursor: z.optional(z.string()),
});

export const failures: Command = {
	usage: '--month 2023-10 [--region CODE] [--state outstanding|pending|refunded] [--format …]',
	about: '未成功的明细，已脱敏。表格和 JSON 一次一页；csv、xlsx、arrow、parquet 为全部。',
	options: {
		month: monthOption,
		scope: scopeOption,
		at: atOption,
		region: regionOption,
		state: { value: 'S', hint: 'outstanding 遗留、pending 待反馈、refunded 已退款' },
		limit: { value: 'N', hint: '一页的条数（默认 15，最多 500）' },
		cursor: { value: 'C', hint: '上一页给出的下一页位置' },
		...outOptions,
	},
	async run(given) {
		return tell(given, { path: '/api/failures', schema: Failures, report }, parseOptions(Options, given.options));
	},
};

const columns = [
	{ title: '发放单号' },
	{ title: '序号', isNumber: true },
	...['县区', '项目', '银行', '姓名', '证件号码', '账号'].map((title) => ({ title })),
	{ title: '金额（元）', isNumber: true },
	{ title: '状态' },
	{ title: '原因' },
];

const states = { outstanding: '遗留', pending: '待反馈', refunded: '已退款', paid: '成功' } as const;

function report({ rows, total, amount, first, next }: Failures): string {
	const cells = (row: FailureRow) => [
		...[row.slip, printCount(row.line), row.region.name, row.project.name, row.bank.name, row.name, row.idMasked],
		...[row.accountTail, printYuan(row.amount), states[row.state], row.reason?.name ?? ''],
	];
	const page = rows.length === 0 ? '' : `，本页第 ${printCount(first)}—${printCount(first + rows.length - 1)} 条`;
	const more = next === null ? '' : `\n下一页：--cursor ${next}`;
	return `${printTable(columns, rows.map(cells))}\n共 ${printCount(total)} 条，${printYuan(amount)} 元${page}${more}`;
}
