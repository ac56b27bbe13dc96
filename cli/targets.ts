import * as z from 'zod/mini';
import {
	Month,
	printCount,
	printRate,
	type TargetProgress,
	type TargetRow,
	Targets,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { Out, outOptions } from './out.ts';
import { monthOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(Out, { month: Month });

export const targetsCommand: Command = {
	usage: '--month 2023-10 [--format …]',
	about:
		'各单位的年度目标：累计完成、完成率、序时进度、预计年底、未完成的单位。目标由文件导入，或在“目标任务”页登记、分解。',
	options: { month: monthOption, ...outOptions },
	async run(given) {
		return tell(given, { path: '/api/targets', schema: Targets, report }, parseOptions(Options, given.options));
	},
};

const numbers = ['目标', '完成', '完成率', '预计年底'];
const columns = [
	{ title: '单位' },
	...numbers.map((title) => ({ title: `项目${title}`, isNumber: true })),
	{ title: '' },
	...numbers.map((title) => ({ title: `人数${title}`, isNumber: true })),
	{ title: '' },
];

function report({ month, schedule, total, rows, unmet }: Targets): string {
	const cells = ({ name, projects, persons }: TargetRow) => [name, ...measured(projects), ...measured(persons)];
	const named = (what: string, { unmet: units }: Targets['unmet']['projects']) =>
		units.length === 0 ? [] : [`${what}目标未完成：${units.map(({ name }) => name).join('、')}`];
	const lists = [...named('项目', unmet.projects), ...named('人数', unmet.persons)];
	const title = `${month} 目标任务，累计；序时进度 ${printRate(schedule, 'percent')}`;
	return [title, '', printTable(columns, [total, ...rows].map(cells)), '', ...lists].join('\n').trimEnd();
}

function measured({ target, done, rate, isMet, isBehind, projected }: TargetProgress): string[] {
	const state = isMet === null ? '' : isMet ? '完成' : isBehind ? '慢于序时' : '未完成';
	return [
		...[target === null ? '—' : printCount(target), printCount(done)],
		...[rate === null ? '—' : printRate(rate, 'percent'), target === null ? '—' : printCount(projected), state],
	];
}
