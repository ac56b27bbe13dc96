import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { backup } from '../analytics/backup/backup.ts';
import { backupKeyFile } from '../analytics/backup/key_files.ts';
import { type Backup, type LocalBackup, printCount } from '../analytics/contract/index.ts';
import { findServer } from '../analytics/server_file.ts';
import { openState } from '../ingest/state.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { handOverBackup } from './hand_over.ts';
import { openHere } from './open_here.ts';
import { passphraseOf, passphraseOptions } from './passphrase.ts';
import { print, printJson } from './print.ts';
import { type Progress, startProgress } from './progress.ts';

const Options = z.object({
	to: z.optional(z.string().check(z.minLength(1))),
	keep: z.optional(z.string()),
	passphrase: z._default(z.boolean(), false),
	'passphrase-file': z.optional(z.string().check(z.minLength(1))),
});

export const backupCommand: Command = {
	usage: '文件或文件夹 [--to 文件夹] [--keep 7,4,12]',
	about:
		'把不能重新生成的内容（登记、收到的文件、已发布的月份、审计的锚）打包成一个加密的文件，写完后通读一遍再命名。' +
		'不含密钥，密钥须另外保管。服务在运行时由服务备份，排在正在进行的导入之后；数据库不在其中，恢复时用收到的文件重新生成。' +
		'有登记过的文件已丢失时退出码为 1。',
	options: {
		to: { value: 'DIR', hint: '第二个文件夹（另一块磁盘或另一台机器的共享），同样写一份并通读' },
		keep: { value: '7,4,12', hint: '备份到文件夹时，只保留最近这么多天、周、月的备份，其余删除' },
		...passphraseOptions,
	},
	takesOperands: true,
	async run({ root, json, operands, options }) {
		const [target, ...others] = operands;
		if (target === undefined || others.length > 0) throw misused('请给出一个备份文件，或一个文件夹');
		const given = parseOptions(Options, options);
		const asked: LocalBackup = {
			target: resolve(target),
			isFolder: /[/\\]$/.test(target) || statSync(target, { throwIfNoEntry: false })?.isDirectory() === true,
			second: given.to === undefined ? null : resolve(given.to),
			keep: keepOf(given.keep),
			passphrase: await passphraseOf({ passphrase: given.passphrase, file: given['passphrase-file'] }),
		};
		if (asked.keep && !asked.isFolder) throw misused('选项 --keep 只能用于备份到文件夹');
		const progress = startProgress();
		const done = await run(root, asked, progress).finally(progress.end);
		if (json) printJson(done);
		else print(report(done, root, asked));
		return done.missing.length > 0 ? 1 : 0;
	},
};

function keepOf(text: string | undefined): LocalBackup['keep'] {
	if (text === undefined) return null;
	const [, daily, weekly, monthly] = /^(\d{1,3}),(\d{1,3}),(\d{1,3})$/.exec(text) ?? [];
	const keep = { daily: Number(daily), weekly: Number(weekly), monthly: Number(monthly) };
	if (!(keep.daily >= 1)) throw misused('选项 --keep 写作“天,周,月”，如 7,4,12，天数至少为1');
	return keep;
}

async function run(root: string, asked: LocalBackup, progress: Progress): Promise<Backup> {
	const server = await findServer(root);
	if (server) return handOverBackup(server, asked, progress.tell);
	const { writer: db, folder, close } = await openHere(root, progress, { creates: false });
	const state = openState(folder);
	try {
		return await backup({ db, folder, state }, asked, {
			now: () => new Date(),
			actor: 'console',
			progress: progress.tell,
		});
	} finally {
		state.close();
		close();
	}
}

function report(done: Backup, root: string, { target, isFolder, second }: LocalBackup): string {
	const path = join(isFolder ? target : dirname(target), done.file);
	const key =
		done.keyFingerprint === null
			? '用口令加密。没有口令不能恢复。'
			: `用密钥 ${backupKeyFile(root)} 加密（指纹 ${done.keyFingerprint}）。`;
	return [
		`已备份到 ${path}：${printCount(done.members)} 个文件，${printCount(done.bytes)} 字节，已通读，完好。`,
		...(second === null ? [] : [`第二份在 ${second}，已通读，完好。`]),
		`${key}备份不含密钥，请把密钥文件夹另外保管一份。`,
		...(done.removed.length > 0 ? [`已删除 ${printCount(done.removed.length)} 个过期的备份。`] : []),
		...done.missing.map((name) => `收到的文件“${name}”已丢失，不在备份中。`),
	].join('\n');
}
