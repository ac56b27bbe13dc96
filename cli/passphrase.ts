import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Refusal } from '../analytics/refusal.ts';
import { misused } from './command.ts';

export const passphraseOptions = {
	passphrase: { hint: '用口令加密，在终端输入（没有终端时用 --passphrase-file）' },
	'passphrase-file': { value: 'FILE', hint: '用口令加密，口令是这个文件的第一行' },
};

/** The passphrase that was asked for, from a file or from the terminal; null: none, a key file is used. */
export async function passphraseOf(asked: { passphrase: boolean; file: string | undefined }): Promise<string | null> {
	if (asked.file !== undefined) return longEnough(firstLine(resolve(asked.file)));
	if (!asked.passphrase) return null;
	if (!process.stdin.isTTY)
		throw misused('这里没有终端，不能输入口令。请用 --passphrase-file 指明写有口令的文件，或不用口令（用密钥文件）。');
	return longEnough(await typed('备份口令（至少12个字符，不显示）：'));
}

function firstLine(path: string): string {
	try {
		return readFileSync(path, 'utf8').split(/\r?\n/)[0] ?? '';
	} catch {
		throw new Refusal(404, `无法读取口令文件 ${path}`);
	}
}

function longEnough(passphrase: string): string {
	if ([...passphrase].length < 12) throw misused('口令太短：至少12个字符');
	return passphrase;
}

/** A line from the terminal that does not appear on it. */
async function typed(question: string): Promise<string> {
	process.stderr.write(question);
	const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
	const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
	try {
		return await terminal.question('');
	} finally {
		terminal.close();
		process.stderr.write('\n');
	}
}
