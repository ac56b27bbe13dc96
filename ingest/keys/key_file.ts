import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Unsafe } from '../refusal.ts';
import { assertPrivate } from './private.ts';
import { keyFault } from './weak.ts';

/** 32 random bytes in hexadecimal digits. */
export function newKey(): string {
	return randomBytes(32).toString('hex');
}

/** Writes a key file, whole or not at all: with half a key, what was made with it could never be opened again. */
export function writeKey(path: string, key: string): void {
	const draft = `${path}.${randomUUID()}.new`;
	writeFileSync(draft, key, { mode: 0o600, flag: 'wx', flush: true });
	renameSync(draft, path);
	syncFolder(dirname(path));
}

/** The key in a file. Refuses one that is weak, damaged, or open to others (security.md, R50). */
export function readKey(path: string): string {
	assertPrivate(path, '密钥文件');
	const key = readFileSync(path, 'utf8').trim();
	const fault = keyFault(key);
	if (fault !== null) {
		throw new Unsafe(
			`密钥文件 ${path} 已损坏（${fault}），不能启动。请从密钥的备份恢复这个文件，不要另造：已有的数据要靠它读取。`,
		);
	}
	return key.toLowerCase();
}

/** A name is on disk once its folder is; folders can't be synced on Windows. */
export function syncFolder(path: string): void {
	if (process.platform === 'win32') return;
	const folder = openSync(path, 'r');
	fsyncSync(folder);
	closeSync(folder);
}
