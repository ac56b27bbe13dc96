import * as z from 'zod/mini';
import {
	Instant,
	Key,
	Month,
	printCount,
	printRate,
	printWanYuan,
	Sprint,
	type SprintGroup,
	type SprintProjection,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { Out, outOptions } from './out.ts';
import { monthOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(Out, { month: Month, at: Instant, region: Key });

export const sprint: Command = {
	usage: '--month 2023-10 --at 2023-10-28 --region CODE [--format …]',
	about:
		'月底冲刺：月内某一时点遗留和待反馈的，按银行、部门、乡镇分组的期限、办完后的成功率和位次，到月底的预计及以往的误差。',
	options: {
		month: monthOption,
		at: { value: 'A', hint: '月内的时点，如 2023-10-28（0 时）或 2023-10-28T15:00:00' },
		region: { value: 'CODE', hint: '县区编码；市的编码为全市' },
		...outOptions,
	},
	async run(given) {
		return tell(given, { path: '/api/sprint', schema: Sprint, report }, parseOptions(Options, given.options));
	},
};

const dimensions = { bank: '代发银行', department: '主管部门', township: '乡镇、街道' } as const;
const states = { outstanding: '遗留', pending: '待反馈' } as const;
const number = (title: string) => ({ title, isNumber: true });

const groupColumns = [
	...['维度', '名称', '状态'].map((title) => ({ title })),
	...['人次', '万元'].map(number),
	{ title: '最近期限' },
	...['已过期限', '办完后成功率', '位次'].map(number),
];

const pastColumns = [
	...[{ title: '月份' }, { title: '截至' }],
	...['剩余工作日', '未办完', '预计再成功', '低', '高', '实际', '误差'].map(number),
];

function report({ sentence, groups, projections }: Sprint): string {
	const tables = [
		...(groups.length > 0 ? [printTable(groupColumns, groups.map(groupCells))] : []),
		...(projections.length > 0 ? [printTable(pastColumns, projections.map(pastCells))] : []),
	];
	return [sentence, ...tables].join('\n\n');
}

function groupCells(group: SprintGroup): string[] {
	return [
		...[dimensions[group.dimension], group.name, states[group.state], printCount(group.count)],
		...[printWanYuan(group.amount), group.nextLimit ?? '—', printCount(group.overdue)],
		...[printRate(group.value, 'percent'), group.rank === null ? '—' : String(group.rank)],
	];
}

function pastCells(one: SprintProjection): string[] {
	return [
		...[one.month, one.lookedOn, String(one.daysLeft), printCount(one.open), printCount(one.expected)],
		...[printCount(one.low), printCount(one.high)],
		...[one.actual === null ? '—' : printCount(one.actual), one.error === null ? '—' : String(one.error)],
	];
}
