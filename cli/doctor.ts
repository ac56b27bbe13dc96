import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { DatabaseFacts, type Doctor, type Finding } from '../analytics/contract/index.ts';
import { examine, pathsIn } from '../analytics/doctor/doctor.ts';
import { factsAlone, silent } from '../analytics/doctor/facts.ts';
import { Refusal } from '../analytics/refusal.ts';
import { findServer, liveServer, type Running } from '../analytics/server_file.ts';
import { get } from './ask.ts';
import { type Command, parseOptions } from './command.ts';
import { print, printJson } from './print.ts';

const Options = z.object({ full: z._default(z.boolean(), false) });

/** Offending rows that are printed; the JSON has all. */
const shown = 10;

export const doctorCommand: Command = {
	usage: '[--full]',
	about:
		'体检：逐项检查磁盘、时钟、权限、密钥、登记、数据库、收到的文件、发布件、审计、备份等，说明怎样处理。' +
		'服务在运行时也可以做，什么也不改。有“故障”时退出码为 1。',
	options: { full: { hint: '读全部收到的文件和发布件，核对校验值（数据多时要几分钟）' } },
	async run({ root, json, options }) {
		const { full: isFull } = parseOptions(Options, options);
		if (!existsSync(root)) throw new Refusal(404, `没有数据目录 ${root}。请用 --data 指定。`);
		const { server, facts } = await whoHolds(root);
		const report = await examine(root, { now: new Date(), isFull, server, facts });
		if (json) printJson(report);
		else print(printed(report));
		return report.findings.some(({ status }) => status === 'fault') ? 1 : 0;
	},
};

/** A process that lives, holds the database and does not answer is a server that hangs. */
async function whoHolds(root: string): Promise<{ server: Running | null; facts: DatabaseFacts }> {
	const server = await findServer(root);
	if (server !== null) return { server, facts: await factsFrom(server) };
	const facts = await factsAlone(pathsIn(root));
	return facts.state === 'busy' && liveServer(root) !== null
		? { server: liveServer(root), facts: silent }
		: { server, facts };
}

/** What the server says of the database that it holds. */
async function factsFrom(server: Running): Promise<DatabaseFacts> {
	try {
		const answer = await get(server, '/api/local/doctor', {}, { signal: AbortSignal.timeout(10_000) });
		return DatabaseFacts.parse(await answer.json());
	} catch (fault) {
		if (fault instanceof Refusal && fault.status === 503) return silent;
		throw fault;
	}
}

const words = { ok: '正常', attention: '注意', fault: '故障' } as const;

function printed({ checkedAt, data, findings }: Doctor): string {
	const count = (status: Finding['status']) => findings.filter((finding) => finding.status === status).length;
	return [
		`${checkedAt} 体检 ${data}`,
		...findings.flatMap(lines),
		`${count('ok')} 项正常，${count('attention')} 项注意，${count('fault')} 项故障。`,
	].join('\n');
}

function lines({ status, title, sentence, remedy, rows }: Finding): string[] {
	const others = rows.length > shown ? [`        等 ${rows.length} 处`] : [];
	return [
		`${words[status]}  ${title}：${sentence}`,
		...rows.slice(0, shown).map((row) => `        ${row}`),
		...others,
		...(remedy === null ? [] : [`      → ${remedy}`]),
	];
}
