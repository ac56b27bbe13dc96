import * as z from 'zod/mini';
import {
	Cards,
	type CardUnit,
	cardStates,
	printCount,
	printRate,
	printWanYuan,
	scopeNames,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { outOptions } from './out.ts';
import { atOption, monthOption, PeriodOptions, regionOption, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(PeriodOptions, { by: z._default(z.enum(['region', 'bank']), 'region') });

export const cards: Command = {
	usage: '--month 2023-10 [--scope month|ytd] [--by region|bank] [--region CODE] [--format …]',
	about: '卡激活：持有的社保卡按金融账户状态、激活率，激活了就不会失败的人次（未激活、睡眠户）和其中遗留的。',
	options: {
		month: monthOption,
		scope: scopeOption,
		at: atOption,
		by: { value: 'D', hint: 'region 县区（默认）、bank 银行' },
		region: regionOption,
		...outOptions,
	},
	async run(given) {
		return tell(given, { path: '/api/cards', schema: Cards, report }, parseOptions(Options, given.options));
	},
};

const failed = ['未激活失败', '其中遗留', '睡眠户失败', '其中遗留', '遗留金额（万元）'];
const columns = [
	{ title: '名称' },
	...['持有', ...cardStates.map(({ name }) => name), '激活率', ...failed].map((title) => ({ title, isNumber: true })),
];

function report({ month, scope, at, total, rows }: Cards): string {
	const head = `${month} ${scopeNames[scope]}，截至 ${at.slice(0, 19).replace('T', ' ')}`;
	return [head, printTable(columns, [total, ...rows].map(cells))].join('\n');
}

function cells(unit: CardUnit): string[] {
	return [
		...[unit.name, printCount(unit.held), ...cardStates.map(({ id }) => printCount(unit[id]))],
		...[printRate(unit, 'percent'), printCount(unit.inactiveFailures), printCount(unit.inactiveOutstanding)],
		...[printCount(unit.dormantFailures), printCount(unit.dormantOutstanding), printWanYuan(unit.amountOutstanding)],
	];
}
