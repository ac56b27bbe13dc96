import * as z from 'zod/mini';
import {
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
} from '../analytics/contract/index.ts';
import { ask } from './ask.ts';
import { type Command, parseOptions } from './command.ts';
import { print, printJson } from './print.ts';
import { printTable } from './table.ts';

const Options = z.object({
	month: Month,
	indicator: z._default(IndicatorId, 'successRate'),
	scope: z._default(Scope, 'month'),
	at: z.optional(Instant),
});

export const rank: Command = {
	usage: '--month 2023-10 --indicator successRate [--scope month|ytd]',
	about: '一项指标的排名；落后的单位附原因。',
	options: {
		month: { value: 'M', hint: '月份，如 2023-10' },
		indicator: { value: 'I', hint: indicators.map(({ id, shortName }) => `${id} ${shortName}`).join('、') },
		scope: { value: 'S', hint: 'month 当月（默认），ytd 累计' },
		at: { value: 'A', hint: '截止时点（默认月末 24 时）' },
	},
	async run({ root, json, options }) {
		const query = parseOptions(Options, options);
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
