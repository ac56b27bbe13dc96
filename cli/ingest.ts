import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { Checks, Findings, type IngestResult, Kind, printCount } from '../analytics/contract/index.ts';
import { load } from '../analytics/load.ts';
import { findServer } from '../analytics/server_file.ts';
import { ask } from './ask.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { handOver } from './hand_over.ts';
import { openHere } from './open_here.ts';
import { print, printJson } from './print.ts';
import { type Progress, startProgress } from './progress.ts';
import { printTable } from './table.ts';

const Options = z.object({ kind: z.optional(Kind), 'dry-run': z._default(z.boolean(), false) });

type Asked = { paths: string[]; kind: z.infer<typeof Kind> | null; dryRun: boolean };

export const ingest: Command = {
	usage: 'PATH… [--kind K] [--dry-run]',
	about: '导入文件和文件夹，顺序不限。服务在运行时由服务导入。有内容被拒绝时退出码为 1，被拒绝的行所在的文件见结果。',
	options: {
		kind: { value: 'K', hint: `文件种类，表头不足以判断时使用：${Kind.options.join('、')}` },
		'dry-run': { hint: '只检查，不保存' },
	},
	takesOperands: true,
	async run({ root, json, operands, options }) {
		const { kind = null, 'dry-run': dryRun } = parseOptions(Options, options);
		if (operands.length === 0) throw misused('请给出要导入的文件或文件夹');
		const asked = { paths: operands.map((path) => resolve(path)), kind, dryRun };
		const progress = startProgress();
		const result = await takeIn(root, asked, progress).finally(progress.end);
		if (json) printJson(stable(result));
		else print(report(result, dryRun));
		if (!json && !dryRun) {
			print(checksLine(await ask(root, '/api/checks', {}, Checks)));
			print(findingsLine(await ask(root, '/api/findings', { limit: '1' }, Findings)));
		}
		return result.files.some((file) => file.status === 'rejected' || file.rejected > 0) ? 1 : 0;
	},
};

/** The shape that other programs read: without warnings, which are told to people. */
function stable({ files, totals }: IngestResult) {
	return { files: files.map(({ warnings: _, ...file }) => file), totals };
}

async function takeIn(root: string, asked: Asked, progress: Progress): Promise<IngestResult> {
	const server = await findServer(root);
	if (server) return handOver(server, asked, progress.tell);
	const { writer, folder, close } = await openHere(root, progress, { creates: true });
	try {
		return await load(writer, folder, asked.paths, { ...asked, now: () => new Date(), progress: progress.tell });
	} finally {
		close();
	}
}

const states = { loaded: '已载入', 'already-loaded': '已有', rejected: '被拒绝' } as const;

const columns = [
	{ title: '文件' },
	{ title: '种类' },
	{ title: '结果' },
	...['行', '载入', '重复', '更正', '被拒绝', '跳过', '未匹配'].map((title) => ({ title, isNumber: true })),
];

function report({ files, totals }: IngestResult, dryRun: boolean): string {
	const counts = (of: IngestResult['totals']) =>
		[of.rows, of.loaded, of.duplicate, of.corrected, of.rejected, of.skipped, of.unmatched].map(printCount);
	const rows = files.map((file) => [
		file.sheet === null ? file.path : `${file.path}［${file.sheet}］`,
		file.kind ?? '',
		states[file.status],
		...counts(file),
	]);
	const reasons = files.flatMap(({ path, sheet, reason, warnings, rejects }) => [
		...(reason ? [`${path}：${reason}`] : []),
		...warnings.map((warning) => `${path}${sheet === null ? '' : `［${sheet}］`}：${warning}`),
		...(rejects ? [`取出被拒绝的行：yikatong rejects ${/-(\d+)\.rejects/.exec(rejects)?.[1] ?? ''}`] : []),
	]);
	const table = printTable(columns, [...rows, ['合计', '', '', ...counts(totals)]]);
	return [table, ...reasons, ...(dryRun ? ['以上只是检查，没有保存。'] : [])].join('\n');
}

/** What the rules on the records find in everything that is loaded now. */
function findingsLine({ total }: Findings): string {
	return total === 0 ? '核查记录：没有疑点。' : `核查记录：${printCount(total)}条疑点，用 yikatong findings 查看。`;
}

/** What the data checks find in everything that is loaded now. */
function checksLine({ checks }: Checks): string {
	const found = checks.filter(({ violations }) => violations > 0).length;
	if (found === 0) return `数据检查：${checks.length}项全部通过。`;
	return `数据检查：${checks.length}项中有${found}项发现问题，用 yikatong check 查看。`;
}
