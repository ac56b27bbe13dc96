import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { tmpdir } from 'node:os';
import * as z from 'zod/mini';
import type { Secret } from '../analytics/backup/archive_key.ts';
import { secretFor } from '../analytics/backup/key_files.ts';
import { restoreBackup, type Restored } from '../analytics/backup/restore.ts';
import { verify, type Verified } from '../analytics/backup/verify.ts';
import { printCount } from '../analytics/contract/index.ts';
import { Refusal } from '../analytics/refusal.ts';
import { findServer } from '../analytics/server_file.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { passphraseOf, passphraseOptions } from './passphrase.ts';
import { print, printJson } from './print.ts';
import { startProgress } from './progress.ts';

const Options = z.object({
	force: z._default(z.boolean(), false),
	check: z._default(z.boolean(), false),
	key: z.optional(z.string().check(z.minLength(1))),
	passphrase: z._default(z.boolean(), false),
	'passphrase-file': z.optional(z.string().check(z.minLength(1))),
});

export const restoreCommand: Command = {
	usage: '备份文件 [--check] [--force]',
	about:
		'把备份恢复到空的数据目录（--data），用收到的文件重新生成数据库，并与备份时的数据逐类核对，不同时退出码为 1。' +
		'须先把另外保管的密钥放进密钥文件夹，并停止服务。--check 只通读备份，什么也不改。',
	options: {
		check: { hint: '只通读备份，核对每个文件的校验值和登记' },
		force: { hint: '目录中已有数据时也恢复；原来的数据移到其中的 before-restore-… 文件夹' },
		key: { value: 'FILE', hint: '备份密钥（默认为密钥文件夹中的 backup.key）' },
		...passphraseOptions,
	},
	takesOperands: true,
	async run({ root, json, operands, options }) {
		const [file, ...others] = operands;
		if (file === undefined || others.length > 0) throw misused('请给出一个备份文件');
		const given = parseOptions(Options, options);
		const passphrase = await passphraseOf({ passphrase: given.passphrase, file: given['passphrase-file'] });
		const keyFile = given.key === undefined ? null : resolve(given.key);
		const asked = { path: resolve(file), secret: secretFor(root, { passphrase, keyFile, creates: false }) };
		if (given.check) return check(root, asked, json);
		if (await findServer(root)) throw new Refusal(409, '服务正在使用这个数据目录，请先停止服务');
		const progress = startProgress();
		const done = await restoreBackup(
			root,
			{ ...asked, force: given.force },
			{ now: () => new Date(), progress: progress.tell },
		).finally(progress.end);
		if (json) printJson(done);
		else print(report(done));
		return done.unrestored.length + done.differing.length > 0 ? 1 : 0;
	},
};

/** The register is put into the data folder, or where there is none yet into the system's, while SQLite reads it. */
async function check(root: string, { path, secret }: { path: string; secret: Secret }, json: boolean): Promise<number> {
	const found = await verify(path, secret, existsSync(root) ? root : tmpdir());
	if (json) printJson({ takenAt: found.head.takenAt, ...sums(found) });
	else {
		const { members, bytes } = sums(found);
		print(`备份完好：${found.head.takenAt} 的 ${printCount(members)} 个文件，共 ${printCount(bytes)} 字节，已通读。`);
	}
	return 0;
}

function sums({ members }: Verified): { members: number; bytes: number } {
	return { members: members.length, bytes: members.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function report({ takenAt, members, before, unrestored, isSameForm, differing }: Restored): string {
	return [
		`已恢复 ${takenAt} 的备份：${printCount(members)} 个文件。`,
		...(before === null ? [] : [`原来的数据在 ${before}，确认不再需要后可以删除。`]),
		...unrestored.map(({ name, reason }) => `无法重新载入 ${name}：${reason}`),
		...(differing.length > 0 ? [`与备份时不同的数据：${differing.join('、')}。请把这一句告诉开发单位。`] : []),
		...(differing.length + unrestored.length === 0 ? [sameSentence(isSameForm)] : []),
	].join('\n');
}

function sameSentence(isSameForm: boolean): string {
	return isSameForm
		? '数据库已重新生成，与备份时逐类相同。'
		: '数据库已重新生成，各类行数与备份时相同（程序版本不同，只比较行数）。';
}
