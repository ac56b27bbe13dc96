import * as z from 'zod/mini';
import {
	type ReconciliationRow,
	Reconciliation,
	countings,
	indicators,
	Month,
	none,
	printDifference,
	printRate,
	Scope,
	unitOf,
} from '../analytics/contract/index.ts';
import { ask } from './ask.ts';
import { type Command, parseOptions } from './command.ts';
import { monthOption, scopeOption } from './period_options.ts';
import { print, printJson } from './print.ts';
import { printTable } from './table.ts';

const Options = z.object({ month: Month, scope: z._default(Scope, 'month') });

export const reconcile: Command = {
	usage: '--month 2023-10 [--scope month|ytd]',
	about: '上级基准里的我市数值与本系统的数对照；不同的，逐一试算别的口径、截止时间、算法，看哪一种对得上。',
	options: {
		month: monthOption,
		scope: scopeOption,
	},
	async run({ root, json, options }) {
		const answer = await ask(root, '/api/reconciliation', parseOptions(Options, options), Reconciliation);
		if (json) printJson(answer);
		else print(answer.rows.length > 0 ? answer.rows.map(report).join('\n') : '上级没有给出这一期的我市数值。');
		return 0;
	},
};

const columns = [
	{ title: '算法' },
	{ title: '数值', isNumber: true },
	{ title: '与上级的差', isNumber: true },
	{ title: '' },
];

function report({ indicator, theirs, ours, difference, isEqual, candidates }: ReconciliationRow): string {
	const unit = unitOf(indicator);
	const name = indicators.find(({ id }) => id === indicator)?.name ?? indicator;
	const own = [
		'本系统',
		ours ? printRate(ours, unit) : none,
		difference ? printDifference(difference, unit) : none,
		isEqual ? '相同' : '',
	];
	const tried = candidates.map(({ counting, value, difference: left, isEqual: hits, isNearest }) => [
		countings.find(({ id }) => id === counting)?.name ?? counting,
		printRate(value, unit),
		printDifference(left, unit),
		hits ? '相同' : isNearest ? '最接近' : '',
	]);
	return `${name}，上级给出的我市数值 ${printRate(theirs, unit)}\n\n${printTable(columns, [own, ...tried])}`;
}
