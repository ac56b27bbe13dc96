import * as z from 'zod/mini';
import {
	Dimension,
	heldBands,
	printCount,
	printRate,
	printWanYuan,
	processIndicators,
	type ProcessRow,
	processStages,
	Timeliness,
	scopeNames,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { outOptions } from './out.ts';
import { atOption, monthOption, PeriodOptions, regionOption, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(PeriodOptions, {
	by: z._default(Dimension, 'region'),
});

export const timeliness: Command = {
	usage: '--month 2023-10 [--scope month|ytd] [--by region|department|bank|township|project] [--region CODE]',
	about: '时效：及时率等过程指标，各环节的工作日（中位数/P90），滞留资金的账龄。',
	options: {
		month: monthOption,
		scope: scopeOption,
		at: atOption,
		by: { value: 'D', hint: 'region 县区（默认）、department 部门、bank 银行、township 乡镇、project 项目' },
		region: regionOption,
		...outOptions,
	},
	async run(given) {
		return tell(given, { path: '/api/timeliness', schema: Timeliness, report }, parseOptions(Options, given.options));
	},
};

const numbers = (titles: readonly string[]) => titles.map((title) => ({ title, isNumber: true }));

function report({ month, scope, at, basis, total, rows }: Timeliness): string {
	const all = [total, ...rows];
	const rates = [{ title: '名称' }, ...numbers(['应发人次', ...processIndicators.map(({ shortName }) => shortName)])];
	const days = [{ title: '名称' }, ...numbers(processStages.map(({ name }) => name))];
	const held = [{ title: '名称' }, ...numbers(heldBands.map(({ name }) => name))];
	return [
		`${month} ${scopeNames[scope]}，截至 ${at.slice(0, 19).replace('T', ' ')}`,
		basis.isKnown
			? ''
			: `${month.slice(0, 4)}年的放假安排未收录，不判断是否及时（已收录${basis.knownFrom}—${basis.knownUntil}年）`,
		printTable(rates, all.map(rateCells)),
		'各环节的工作日（中位数/P90）',
		printTable(days, all.map(stageCells)),
		'滞留资金（遗留、待反馈，万元），按拨款以来的工作日',
		printTable(held, all.map(heldCells)),
	].join('\n');
}

function rateCells({ name, due, rates }: ProcessRow): string[] {
	const cells = processIndicators.map(({ id }) => {
		const rate = rates.find(({ indicator }) => indicator === id);
		return printRate(rate ?? { numerator: 0, denominator: 0 }, 'percent');
	});
	return [name, printCount(due), ...cells];
}

function stageCells({ name, stages: taken }: ProcessRow): string[] {
	const cells = processStages.map(({ id }) => {
		const found = taken.find(({ stage }) => stage === id);
		return found ? `${found.median}/${found.p90}` : '—';
	});
	return [name, ...cells];
}

function heldCells({ name, held }: ProcessRow): string[] {
	return [name, ...heldBands.map(({ id }) => printWanYuan(held.find(({ band }) => band === id)?.amount ?? 0))];
}
