import { basename, resolve } from 'node:path';
import * as z from 'zod/mini';
import {
	Key,
	Ledger,
	ledgerSources,
	LedgerSource,
	ledgerStates,
	LedgerState,
	LedgerUpload,
	printCount,
	printYuan,
} from '../analytics/contract/index.ts';
import { ledgerSheet } from '../analytics/ledger/sheet.ts';
import { applyLedger } from '../analytics/ledger/store.ts';
import { takeLedger } from '../analytics/ledger/work.ts';
import { wholeCity } from '../analytics/visible.ts';
import { shanghai } from '../ingest/clock.ts';
import { ask, get } from './ask.ts';
import { atDesk } from './at_desk.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { deliver, OutPath } from './out.ts';
import { regionOption } from './period_options.ts';
import { print, printJson } from './print.ts';
import { readableFile } from './readable_file.ts';
import { printTable } from './table.ts';

const Options = z.object({
	state: z.optional(LedgerState),
	source: z.optional(LedgerSource),
	region: z.optional(Key),
	overdue: z._default(z.boolean(), false),
	out: OutPath,
	in: OutPath,
});

export const ledgerCommand: Command = {
	usage: '[--state S] [--source S] [--region CODE] [--overdue] [--out 文件.xlsx | --in 文件.xlsx]',
	about:
		'问题台账：逾期的在前，查出、追回、核销、未追回。--out 写成可打印、可填报的 XLSX；--in 把填好的工作簿导入：' +
		'不写编号的新立一件，改过的成为新版本。销号在页面由另一个账号的人办理。',
	options: {
		state: { value: 'S', hint: Object.entries(ledgerStates).flat().join(' ') },
		source: { value: 'S', hint: Object.entries(ledgerSources).flat().join(' ') },
		region: regionOption,
		overdue: { hint: '只列逾期的' },
		out: { value: 'FILE', hint: '写成 XLSX 文件，全部符合条件的' },
		in: { value: 'FILE', hint: '导入填好的 XLSX；有一处不对则全部不收（退出码 1）' },
	},
	async run({ root, json, options }) {
		const { out, in: filled, overdue, ...given } = parseOptions(Options, options);
		if (filled !== undefined) return takeIn(root, json, resolve(filled));
		if (out !== undefined && !/\.xlsx$/i.test(out)) throw misused('选项 --out 应是 .xlsx 文件');
		const today = shanghai(new Date()).slice(0, 10);
		const query = { ...given, today, limit: '500', ...(overdue ? { overdue: 'true' } : {}) };
		const first = await ask(root, '/api/ledger', query, Ledger);
		const rows = [...first.rows];
		for (let { next } = first; out !== undefined && next !== null;) {
			const page = await ask(root, '/api/ledger', { ...query, cursor: next }, Ledger);
			rows.push(...page.rows);
			next = page.next;
		}
		if (out !== undefined) await deliver(await ledgerSheet(rows), out);
		if (json) printJson(first);
		else print(report(first));
		return 0;
	},
};

async function takeIn(root: string, json: boolean, path: string): Promise<number> {
	const bytes = await readableFile(path);
	const taken = await atDesk(
		root,
		async (server) => {
			const init = { method: 'POST', body: bytes };
			const answer = await get(server, '/api/ledger/upload', { name: basename(path) }, init);
			return LedgerUpload.parse(await answer.json());
		},
		async ({ state, writer }) => {
			const sight = { visible: wholeCity, read: <T>(work: (db: typeof writer) => Promise<T>) => work(writer) };
			const done = await takeLedger(sight, state, path, { actor: 'console', now: () => new Date() });
			await applyLedger(writer, state);
			return done;
		},
	);
	if (json) printJson(taken);
	else print(takenReport(taken));
	return taken.isTaken ? 0 : 1;
}

function takenReport({ isTaken, opened, changed, unchanged, faults }: LedgerUpload): string {
	if (isTaken)
		return `已导入：新立${printCount(opened)}件，改动${printCount(changed)}件，没有改的${printCount(unchanged)}件。`;
	const lines = faults.map(({ line, sentence }) => `  ${line === null ? '' : `第${line}行 `}${sentence}`);
	return ['工作簿没有导入：', ...lines].join('\n');
}

const columns = [
	...['编号', '单位', '来源', '问题'].map((title) => ({ title })),
	...['查出（元）', '追回', '核销', '未追回'].map((title) => ({ title, isNumber: true })),
	...['责任人', '到期日', '', '状态'].map((title) => ({ title })),
];

function report({ total, rows }: Ledger): string {
	if (total.cases === 0) return '台账中没有符合条件的问题。';
	const cells = rows.map((row) => [
		...[row.no, row.region.name, ledgerSources[row.source], `${row.category} ${row.title}`],
		...[row.found, row.recovered, row.cleared, row.outstanding].map(printYuan),
		...[row.responsible, row.dueOn ?? '', row.isOverdue ? '逾期' : '', ledgerStates[row.state]],
	]);
	const sums =
		`共${printCount(total.cases)}件，待办${printCount(total.pending)}件，逾期${printCount(total.overdue)}件；` +
		`查出${printYuan(total.found)}元，追回${printYuan(total.recovered)}元，核销${printYuan(total.cleared)}元，` +
		`未追回${printYuan(total.outstanding)}元`;
	return `${printTable(columns, cells)}\n${sums}`;
}
