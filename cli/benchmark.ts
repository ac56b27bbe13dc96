import * as z from 'zod/mini';
import { applyBenchmarks, enterBenchmark } from '../analytics/benchmarks.ts';
import {
	BenchmarkEntry,
	type BenchmarkRow,
	Benchmarks,
	IndicatorId,
	indicators,
	Month,
	printRate,
	type Rate,
	Scope,
	unitOf,
} from '../analytics/contract/index.ts';
import { findServer } from '../analytics/server_file.ts';
import { openWarehouse } from '../analytics/warehouse.ts';
import { openState } from '../ingest/state.ts';
import { ask, get } from './ask.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { scopeOption } from './period_options.ts';
import { print, printJson } from './print.ts';
import { printTable } from './table.ts';

const text = z.optional(z.string());
const number = z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/, '应为正整数')));
const Options = z.object({
	month: z.optional(Month),
	scope: z._default(Scope, 'month'),
	indicator: z.optional(IndicatorId),
	...{ province: text, city: text, rank: number, of: number, source: text },
	remove: z._default(z.boolean(), false),
});

export const benchmark: Command = {
	usage: '[--month M] [--scope S --indicator I --province 99.94% --city 99.9% --rank 3 --of 18 --source 文字]',
	about:
		'上级基准（全省平均、我市数值和排名）：不写 --indicator 时列出；写了则录入。手工录入的先于导入的，整行为准；' +
		'--remove 取消录入，导入的又算数。每次录入都留痕。',
	options: {
		month: { value: 'M', hint: '月份，如 2023-10（录入时必填）' },
		scope: scopeOption,
		indicator: { value: 'I', hint: `指标：${IndicatorId.options.join('、')}` },
		province: { value: '99.94%', hint: '全省平均，连单位写，如 99.94% 或 0.3‰' },
		city: { value: '99.9%', hint: '我市数值，连单位写' },
		rank: { value: 'N', hint: '我市排名' },
		of: { value: 'N', hint: '参评数' },
		source: { value: '文字', hint: '来源，如 省财政厅通报' },
		remove: { hint: '取消手工录入' },
	},
	async run({ root, json, options }) {
		const { indicator, month, scope, province, city, rank, of, source, remove } = parseOptions(Options, options);
		if (indicator === undefined) return list(await ask(root, '/api/benchmarks', { month }, Benchmarks), json);
		if (month === undefined) throw misused('选项 --month 不能省略');
		const numbers = { cityRank: rank ? Number(rank) : null, unitsRanked: of ? Number(of) : null };
		const entry = { month, scope, indicator, province, city, source, isRemoved: remove, ...numbers };
		const asked = BenchmarkEntry.safeParse(entry);
		if (!asked.success) throw misused(asked.error.issues[0]?.message ?? '录入的内容不正确');
		return list(await enter(root, asked.data), json);
	},
};

async function enter(root: string, entry: BenchmarkEntry): Promise<Benchmarks> {
	const server = await findServer(root);
	if (server) {
		const headers = { 'content-type': 'application/json' };
		const init = { method: 'POST', headers, body: JSON.stringify(entry) };
		return Benchmarks.parse(await (await get(server, '/api/benchmarks', {}, init)).json());
	}
	const now = () => new Date();
	const { writer, folder, close } = await openWarehouse(root, { now, creates: false });
	const state = openState(folder);
	try {
		enterBenchmark(state, entry, { now, actor: 'console' });
		await applyBenchmarks(writer, state);
	} finally {
		state.close();
		close();
	}
	return ask(root, '/api/benchmarks', { month: entry.month }, Benchmarks);
}

function list(found: Benchmarks, json: boolean): number {
	if (json) printJson(found);
	else if (found.rows.length === 0) print('还没有上级基准。');
	else print(printTable(columns, found.rows.map(cells)));
	return 0;
}

const columns = [
	...['月份', '口径', '指标'].map((title) => ({ title })),
	...['全省平均', '我市数值', '我市排名'].map((title) => ({ title, isNumber: true })),
	...['来源', '由何而来'].map((title) => ({ title })),
];

function cells({ month, scope, indicator, entered, imported }: BenchmarkRow): string[] {
	const held = entered ?? imported;
	const shown = (rate: Rate | null | undefined) => (rate ? printRate(rate, unitOf(indicator)) : '—');
	const rank = held?.cityRank ? `${held.cityRank}${held.unitsRanked ? `/${held.unitsRanked}` : ''}` : '—';
	const name = indicators.find(({ id }) => id === indicator)?.name ?? indicator;
	return [
		...[month, scope === 'ytd' ? '累计' : '当月', name, shown(held?.province), shown(held?.city), rank],
		...[held?.source ?? '', entered ? `手工录入${imported ? '（先于导入的）' : ''}` : (imported?.file ?? '')],
	];
}
