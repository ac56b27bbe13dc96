import * as z from 'zod/mini';
import {
	printCount,
	printRate,
	Publicity,
	PublicityList,
	publicityName,
	type PublicityRow,
	PublicityStage,
	publicityStages,
	PublicityState,
	publicityStates,
	type PublicityUnit,
	RecordDimension,
	scopeNames,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { outOptions } from './out.ts';
import { atOption, monthOption, PeriodOptions, regionOption, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Summary = z.extend(PeriodOptions, { by: z._default(RecordDimension, 'region') });
const List = z.extend(PeriodOptions, {
	stage: z.optional(PublicityStage),
	state: z.optional(PublicityState),
});

export const publicity: Command = {
	usage: '--month 2023-10 [--scope month|ytd] [--by region|department|bank|township|project] [--list] [--format …]',
	about:
		'公示：每张发放单发放前不少于3个工作日、发放后5个工作日内各公示一次，有几次按时、迟、未公示、未到期；' +
		'--list 逐张列出迟的和未公示的。',
	options: {
		month: monthOption,
		scope: scopeOption,
		at: atOption,
		by: { value: 'D', hint: 'region 县区（默认）、department 部门、bank 银行、township 乡镇、project 项目' },
		region: regionOption,
		list: { hint: '逐张列出，不说 --state 时为迟的和未公示的' },
		stage: { value: 'S', hint: '清单：before 发放前、after 发放后' },
		state: { value: 'S', hint: '清单：timely 按时、late 迟、missing 未公示、waiting 未到期、unknown 不能判断' },
		...outOptions,
	},
	async run(given) {
		const { list, ...options } = given.options;
		if (list !== true) {
			const asked = parseOptions(Summary, options);
			return tell(given, { path: '/api/publicity', schema: Publicity, report: summary }, asked);
		}
		const asked = { ...parseOptions(List, options), limit: '500' };
		return tell(given, { path: '/api/publicity/list', schema: PublicityList, report: rows }, asked);
	},
};

const number = (title: string) => ({ title, isNumber: true });

const unitColumns = [
	{ title: '名称' },
	...[
		'发放单',
		...publicityStages.flatMap((stage) => publicityStates.map(({ name }) => `${stage.name}${name}`)),
		'公示及时率',
	].map(number),
];

function summary({ month, scope, at, total, rows: units }: Publicity): string {
	if (total === null) return '没有公示台账，或该时段没有应公示的发放单。';
	return [
		`${month} ${scopeNames[scope]}，截至 ${at.slice(0, 19).replace('T', ' ')}`,
		printTable(unitColumns, [total, ...units].map(unitCells)),
	].join('\n');
}

function unitCells({ name, slips, before, after, numerator, denominator }: PublicityUnit): string[] {
	const counts = [before, after].flatMap((states) => publicityStates.map(({ id }) => printCount(states[id])));
	return [name, printCount(slips), ...counts, printRate({ numerator, denominator }, 'percent')];
}

const rowColumns = [
	...['发放单号', '县区', '项目', '公示', '状态', '拨款', '首次发放', '期限', '公示开始'].map((title) => ({ title })),
	number('工作日'),
];

function rows({ total, rows: found }: PublicityList): string {
	if (total === 0) return '没有符合条件的公示。';
	const more = total > found.length ? `，以下为前 ${printCount(found.length)} 次；要全部的用 --format csv` : '';
	return [`共 ${printCount(total)} 次${more}`, printTable(rowColumns, found.map(rowCells))].join('\n');
}

function rowCells(row: PublicityRow): string[] {
	return [
		...[row.slip, row.region.name, row.project.name, publicityName(row.stage), publicityName(row.state)],
		...[row.fundedOn, row.paidOn ?? '—', row.lastDay ?? '—', row.publishedFrom ?? '—'],
		row.workingDays === null ? '—' : String(row.workingDays),
	];
}
