import {
	none,
	printCount,
	printHours,
	printRate,
	printWanYuan,
	Stages,
	stages,
	steps,
	scopeNames,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { outOptions } from './out.ts';
import { atOption, monthOption, PeriodOptions, regionOption, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

export const stagesCommand: Command = {
	usage: '--month 2023-10 [--scope month|ytd] [--at 2023-11-01T00:00:00] [--region CODE]',
	about: '五个环节（提交、验证、发放、反馈、公示）各到了多少批次、人次、金额，环节之间用了多少时间。',
	options: {
		month: monthOption,
		scope: scopeOption,
		at: atOption,
		region: regionOption,
		...outOptions,
	},
	async run(given) {
		return tell(given, { path: '/api/stages', schema: Stages, report }, parseOptions(PeriodOptions, given.options));
	},
};

const stageColumns = [
	{ title: '环节' },
	...['批次', '人次', '金额（万元）', '占提交'].map((title) => ({ title, isNumber: true })),
];
const stepColumns = [
	{ title: '用时' },
	...['量到', '一半不超过', '九成不超过'].map((title) => ({ title, isNumber: true })),
];

function report(answer: Stages): string {
	const reached = answer.stages.map(({ stage, slips, payments, amount, share }) => [
		stages.find(({ id }) => id === stage)?.name ?? stage,
		...[printCount(slips), printCount(payments), printWanYuan(amount)],
		share ? printRate(share, 'percent') : none,
	]);
	const taken = answer.steps.map(({ step, counts, measured, half, most }) => [
		steps.find(({ id }) => id === step)?.name ?? step,
		`${printCount(measured)}${counts === 'slip' ? '批次' : '人次'}`,
		half === null ? none : printHours(half),
		most === null ? none : printHours(most),
	]);
	const head = `${answer.name} ${answer.month} ${scopeNames[answer.scope]}`;
	return `${head}\n\n${printTable(stageColumns, reached)}\n${printTable(stepColumns, taken)}`;
}
