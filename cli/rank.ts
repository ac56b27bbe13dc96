import * as z from 'zod/mini';
import {
	Below,
	IndicatorId,
	indicators,
	Instant,
	Lagging,
	type LaggingEntry,
	Month,
	printCount,
	printRate,
	Ranking,
	type RankingRow,
	Scope,
	unitOf,
	Key,
	Within,
	type WithinRow,
} from '../analytics/contract/index.ts';
import { ask } from './ask.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { atOption, monthOption, scopeOption } from './period_options.ts';
import { print, printJson } from './print.ts';
import { printTable } from './table.ts';

const Options = z.object({
	month: Month,
	indicator: z._default(IndicatorId, 'successRate'),
	scope: z._default(Scope, 'month'),
	at: z.optional(Instant),
	by: z.optional(Below),
	region: z.optional(Key),
});

export const rank: Command = {
	usage:
		'--month 2023-10 --indicator successRate [--scope month|ytd] [--by department|bank|township|project] [--region CODE]',
	about: '一项指标的排名；落后的单位附原因。用 --by 排下一级：一个单位（不写则全市）的部门、银行、乡镇、项目。',
	options: {
		month: monthOption,
		indicator: { value: 'I', hint: indicators.map(({ id, shortName }) => `${id} ${shortName}`).join('、') },
		scope: scopeOption,
		at: atOption,
		by: { value: 'D', hint: 'department 部门、bank 银行、township 乡镇、project 项目（默认排各单位）' },
		region: { value: 'CODE', hint: '与 --by 同用：只排这个县区的' },
	},
	async run({ root, json, options }) {
		const { by, region, ...query } = parseOptions(Options, options);
		if (by === undefined && region !== undefined) throw misused('选项 --region 要与 --by 同用');
		if (by !== undefined) {
			const found = await ask(root, '/api/rankings/within', { ...query, by, region }, Within);
			if (json) printJson(found);
			else print(below(found));
			return 0;
		}
		const ranking = await ask(root, '/api/rankings', query, Ranking);
		const { month, scope, indicator } = query;
		const { entries } = await ask(root, '/api/lagging', { month, scope, indicator }, Lagging);
		if (json) printJson({ ...ranking, lagging: entries });
		else print(report(ranking, entries));
		return 0;
	},
};

const columns = [
	{ title: '排名' },
	{ title: '单位' },
	...['数值', '应发人次', '未成功', '遗留', '待反馈', '已退款', '达标还差'].map((title) => ({ title, isNumber: true })),
	{ title: '落后' },
];

function report({ month, indicator, total, rows }: Ranking, entries: readonly LaggingEntry[]): string {
	const name = indicators.find(({ id }) => id === indicator)?.name ?? indicator;
	const cells = (row: RankingRow) => [
		row.rank === null ? '—' : `${row.tied ? '并列' : ''}${row.rank}`,
		row.name,
		printRate(row.value, unitOf(indicator)),
		...[row.due, row.unpaid, row.outstanding, row.pending, row.refunded].map(printCount),
		row.toBenchmark === null ? '—' : printCount(row.toBenchmark),
		row.isLagging ? '落后' : '',
	];
	const table = printTable(columns, [...rows.map(cells), ['', ...cells(total).slice(1)]]);
	return [`${month} ${name}`, '', table, ...entries.map(reason)].join('\n');
}

function below({ month, indicator, rows }: Within): string {
	const name = indicators.find(({ id }) => id === indicator)?.name ?? indicator;
	const cells = (row: WithinRow) => [
		row.rank === null ? '—' : `${row.tied ? '并列' : ''}${row.rank}`,
		row.name,
		printRate(row.value, unitOf(indicator)),
		...[row.due, row.unpaid, row.outstanding, row.pending, row.refunded].map(printCount),
	];
	return [`${month} ${name}`, '', printTable(columns.slice(0, 8), rows.map(cells))].join('\n');
}

/** Why a unit lags, in one line. */
function reason(entry: LaggingEntry): string {
	const most = [
		['项目', entry.topProject],
		['银行', entry.topBank],
		['乡镇', entry.topTownship],
	] as const;
	const parts = most.flatMap(([what, top]) => (top ? [`${what}最多：${top.name} ${printCount(top.unpaid)} 人次`] : []));
	const cause = entry.topReason ? [`原因最多：${entry.topReason.name} ${printCount(entry.topReason.count)} 人次`] : [];
	return `${entry.name}：未成功 ${printCount(entry.unpaid)} 人次。${[...parts, ...cause].join('；')}`;
}
