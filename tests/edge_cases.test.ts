import { expect, test } from 'vitest';
import {
	Banks,
	Comparison,
	Explanation,
	GapAnswer,
	MonitoringTable,
	Overview,
	Ranking,
	Reasons,
	Sprint,
	Stages,
	Targets,
	Timeliness,
	Trends,
} from '#contract';
import { aloneContext } from '../analytics/api/context.ts';
import { endpoints } from '../analytics/api/endpoints.ts';
import { Refusal } from '../analytics/refusal.ts';
import { cutsOf, linesOf } from '../dashboard/lib/charts/trend.ts';
import { banksSentence } from '../dashboard/lib/sentences/banks.ts';
import { comparedSentence } from '../dashboard/lib/sentences/comparison.ts';
import { laggingSentence } from '../dashboard/lib/sentences/lagging.ts';
import { monitoringSentence } from '../dashboard/lib/sentences/monitoring.ts';
import { overviewSentence } from '../dashboard/lib/sentences/overview.ts';
import type { Phrase } from '../dashboard/lib/sentences/phrase.ts';
import { rankingSentence } from '../dashboard/lib/sentences/ranking.ts';
import { targetsSentence } from '../dashboard/lib/sentences/targets.ts';
import { timelinessSentence } from '../dashboard/lib/sentences/timeliness.ts';
import { trendLabel, trendNote } from '../dashboard/lib/sentences/trend.ts';
import type { Connection } from '../sql/database.server.ts';
import { given, type Rows } from './world.ts';
import { regions } from './world/rows.ts';

// What each page says first where there is little or nothing to say: what it answers, in the words of the page.

const paidAll: Rows = {
	slips: [{ no: 'A' }, { no: 'B', region: '419902' }, { no: 'K', region: '419903' }],
	payments: ['A', 'B', 'K'].map((slip) => ({ slip })),
	feedback: ['A', 'B', 'K'].map((slip) => ({ slip, result: '成功', at: '2023-10-09' })),
};

const failedAll: Rows = {
	...paidAll,
	feedback: ['A', 'B', 'K'].map((slip) => ({ slip, result: '失败', at: '2023-10-09' })),
};

/** Who asks, of which month. */
type Scene = { name: string; month: string; files: Rows[] };

const scenes: Scene[] = [
	{ name: '没有数据', month: '2023-10', files: [] },
	{ name: '只有别的月份有数据', month: '2023-08', files: [paidAll] },
	{
		name: '只有一个单位',
		month: '2023-10',
		files: [{ regions: regions.slice(0, 2), slips: [{ no: 'A' }], payments: [{}] }],
	},
	{
		name: '本单位没有发放任务',
		month: '2023-10',
		files: [{ slips: [{ no: 'B', region: '419902' }], payments: [{ slip: 'B' }] }],
	},
	{ name: '都是100%，全部并列，没有基准', month: '2023-10', files: [paidAll] },
	{ name: '都失败，全部并列', month: '2023-10', files: [failedAll] },
	{
		name: '有基准，都达到',
		month: '2023-10',
		files: [
			{ ...paidAll, benchmarks: [{ month: 202310, scope: 'month', indicator: 'successRate', province: 99_000_000 }] },
		],
	},
	{
		name: '没有收录日历的年份',
		month: '2030-10',
		files: [
			{
				slips: [{ funded: '2030-10-08 09:00' }],
				payments: [{}, { line: 2 }],
				feedback: [{ result: '成功', at: '2030-10-09' }],
			},
		],
	},
	{
		name: '只发给单位，没有可算社保卡占比的',
		month: '2023-10',
		files: [{ slips: [{}], payments: [{ company: true }], feedback: [{ result: '成功', at: '2023-10-09' }] }],
	},
];

/** The body of an answer, held against its schema; or the sentence of a refusal. */
async function ask(db: Connection, path: string, query: Record<string, string>): Promise<unknown> {
	const endpoint = endpoints.find((each) => each.path === path);
	if (!endpoint) throw new Error(path);
	try {
		return (await endpoint.ask({ ...aloneContext(db), checks: true }, query)).body;
	} catch (refusal) {
		if (refusal instanceof Refusal) return refusal.message;
		throw refusal;
	}
}

/** A page: what it asks, and how it says the answer. */
type Page = { path: string; query?: Record<string, string>; say(body: unknown): string };

const plain = (phrases: readonly Phrase[]) => phrases.map(({ text }) => text).join('');
const own = { region: '419901' };

function sayTrend(body: unknown): string {
	const trends = Trends.parse(body);
	const view = { trends, units: ['419901'], both: false, published: false };
	const lines = linesOf(view).length;
	return `${trendLabel(trends, ['419901'])}。${trendNote(trends, { cuts: cutsOf(view), both: false, published: 'none', lines })}`;
}

const pages = (overview: unknown): Record<string, Page> => ({
	总览: { path: '/api/overview', say: (body) => plain(overviewSentence(Overview.parse(body), true)) },
	排名: { path: '/api/rankings', say: (body) => plain(rankingSentence(Ranking.parse(body))) },
	落后分析: {
		...{ path: '/api/lagging/:region', query: own },
		say: (body) => plain(laggingSentence(Explanation.parse(body), Overview.parse(overview))),
	},
	'落后分析（遗留率）': {
		...{ path: '/api/explanation', query: { ...own, indicator: 'leftoverRate' } },
		say: (body) => GapAnswer.parse(body).sentence,
	},
	目标任务: { path: '/api/targets', say: (body) => plain(targetsSentence(Targets.parse(body))) },
	时效: { path: '/api/timeliness', say: (body) => plain(timelinessSentence(Timeliness.parse(body))) },
	银行考评: { path: '/api/banks', say: (body) => plain(banksSentence(Banks.parse(body))) },
	失败原因: { path: '/api/reasons', say: (body) => `${Reasons.parse(body).total}人次` },
	趋势: { path: '/api/trends', say: sayTrend },
	对比: {
		path: '/api/comparison',
		say(body) {
			const compared = Comparison.parse(body);
			return compared.rows[0] ? plain(comparedSentence(compared, compared.rows[0])) : '没有一行';
		},
	},
	五个环节: { path: '/api/stages', say: (body) => `${Stages.parse(body).stages.length}个环节` },
	月监测表: { path: '/api/monitoring-table', say: (body) => plain(monitoringSentence(MonitoringTable.parse(body))) },
});

async function told(db: Connection, month: string): Promise<Record<string, string>> {
	const overview = await ask(db, '/api/overview', { month, ...own });
	const found: Record<string, string> = {};
	for (const [name, { path, query = {}, say }] of Object.entries(pages(overview))) {
		const body = await ask(db, path, path === '/api/trends' ? { to: month } : { month, ...query });
		found[name] = typeof body === 'string' ? body : say(body);
	}
	const sprint = await ask(db, '/api/sprint', { month, at: `${month}-20`, ...own });
	return { ...found, 月底冲刺: typeof sprint === 'string' ? sprint : Sprint.parse(sprint).sentence };
}

test.each(scenes)('$name：每一页都说得明白', async ({ month, files }) => {
	const found = await told(await given(...files), month);
	for (const text of Object.values(found))
		expect(text).not.toMatch(/NaN|null|undefined|Infinity|Invalid|^$|\d+\.\d{3,}%/);
	expect(found).toMatchSnapshot();
});
