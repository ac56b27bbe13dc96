import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { aloneContext } from '../analytics/api/context.ts';
import { printCount, printYuan, RosterCheck, rosterVerdictName, rosterVerdicts } from '../analytics/contract/index.ts';
import { newestProfile } from '../analytics/profiles.ts';
import { Refusal } from '../analytics/refusal.ts';
import { auditRoster } from '../analytics/roster_check/audit.ts';
import { checkRoster } from '../analytics/roster_check/check.ts';
import { findServer, type Running } from '../analytics/server_file.ts';
import { noProfile } from '../ingest/formats/profile.ts';
import { openState } from '../ingest/state.ts';
import { get } from './ask.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { openHere } from './open_here.ts';
import { OutPath } from './out.ts';
import { print, printJson } from './print.ts';
import { startProgress } from './progress.ts';
import { readableFile } from './readable_file.ts';
import { printTable } from './table.ts';

const Options = z.object({ project: z.optional(z.string().check(z.minLength(1))), out: OutPath });

/** A list to check: its file, the project of its slips, and where the result goes. */
type Asked = { path: string; project: string | undefined; out: { path: string; as: 'csv' | 'xlsx' } | null };

export const rosterCheckCommand: Command = {
	usage: 'FILE [--project CODE] [--out RESULT.xlsx] [--json]',
	about:
		'发放前校验：下一批要发的名单（发放明细），逐行说明通过、存疑、有误和原因，与上次失败的账号对照。名单不载入。' +
		'结果文件是原名单加“结论”“原因”两列，是明文：用完请删除。校验留痕。有误时退出码为 1。',
	options: {
		project: { value: 'CODE', hint: '项目编码：发放单还没有载入时说明' },
		out: { value: 'FILE', hint: '结果文件，.csv 或 .xlsx' },
	},
	takesOperands: true,
	async run({ root, json, operands, options }) {
		const { project, out } = parseOptions(Options, options);
		const [file, ...others] = operands;
		if (file === undefined || others.length > 0) throw misused('请写一个要校验的名单文件');
		const asked = { path: resolve(file), project, out: out === undefined ? null : outOf(out) };
		const server = await findServer(root);
		const check = await (server ? checkedThere(server, asked) : checkedHere(root, asked));
		if (json) printJson(check);
		else print(report(check, asked.out?.path ?? null));
		return check.wrong.rows > 0 ? 1 : 0;
	},
};

function outOf(out: string): NonNullable<Asked['out']> {
	const as = { '.csv': 'csv', '.xlsx': 'xlsx' } as const;
	const extension = z.safeParse(z.enum(['.csv', '.xlsx']), extname(out).toLowerCase());
	if (!extension.success) throw misused('选项 --out 应是 .csv 或 .xlsx 文件');
	return { path: resolve(out), as: as[extension.data] };
}

/** By the running server; the result is a second question, since nothing is kept of the first. */
async function checkedThere(server: Running, { path, project, out }: Asked): Promise<RosterCheck> {
	const body = await readableFile(path);
	const ask = (form: 'json' | 'csv' | 'xlsx') =>
		get(server, '/api/roster-check', { name: basename(path), project, form }, { method: 'POST', body });
	const check = RosterCheck.parse(await (await ask('json')).json());
	if (out === null) return check;
	const bytes = new Uint8Array(await (await ask(out.as)).arrayBuffer());
	await written(out.path, writeFile(out.path, bytes, { mode: 0o600 }));
	return check;
}

async function checkedHere(root: string, { path, project, out }: Asked): Promise<RosterCheck> {
	await readableFile(path);
	const { writer, folder, close } = await openHere(root, startProgress(), { creates: false });
	const state = openState(folder);
	const work = await mkdtemp(join(folder.work, 'roster-'));
	try {
		const now = new Date();
		const profile = newestProfile(state)?.document ?? noProfile;
		const roster = { path, project: project ?? null, now, profile };
		const result = out === null ? null : { path: join(work, 'result'), as: out.as };
		const check = await checkRoster(folder, aloneContext(writer), roster, result);
		await auditRoster(state, path, check, { asker: { actor: 'console' }, now, isHandedBack: out !== null });
		if (out !== null && result !== null) await written(out.path, copyFile(result.path, out.path));
		return check;
	} finally {
		await rm(work, { recursive: true });
		state.close();
		close();
	}
}

/** Writes what is clear: only who asked for it may read it. */
async function written(path: string, writing: Promise<void>): Promise<void> {
	await writing.catch((fault: NodeJS.ErrnoException) => {
		throw new Refusal(500, `无法写入 ${path}（${fault.code ?? '原因不明'}）`);
	});
}

function report(check: RosterCheck, out: string | null): string {
	const counts = rosterVerdicts.map(({ id, name }) => {
		const { rows, amount } = check[id];
		return `${name}${printCount(rows)}行（${printYuan(amount)}元）`;
	});
	const reasons = check.reasons.map(({ title, verdict, rows, amount }) => [
		...[rosterVerdictName(verdict), title, printCount(rows), printYuan(amount)],
	]);
	const columns = ['结论', '原因', '行数', '金额（元）'].map((title, at) => ({ title, isNumber: at > 1 }));
	return [
		`共${printCount(check.all.rows)}行：${counts.join('，')}。`,
		...check.warnings,
		...(reasons.length > 0 ? [printTable(columns, reasons)] : []),
		...(out === null ? [] : [`已写入 ${out}`]),
	].join('\n');
}
