import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, lstat, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { storedName } from './ledger.ts';

/** A file as received: its content's hash and our own copy of it, which never changes. */
export type Received = { path: string; sha256: string; stored: string };

/**
 * Copies a file into the store of received files, named by its content, whole or not at all.
 * Answers a Chinese reason where it is no readable regular file.
 */
export async function receive(store: string, path: string): Promise<Received | { path: string; refused: string }> {
	const refused = await refusal(path);
	if (refused) return { path, refused };
	const partial = join(store, `${process.pid}-${Date.now()}-${Math.random().toString(36).slice(2)}.partial`);
	await copyFile(path, partial, constants.COPYFILE_EXCL);
	const sha256 = await seal(partial);
	const stored = join(store, storedName(sha256, path));
	await rename(partial, stored);
	return { path, sha256, stored };
}

/** Forgets a received file of which nothing was loaded. */
export async function discard(received: Received): Promise<void> {
	await rm(received.stored, { force: true });
}

/** Writes a copy out to the disk and answers the hash of what it really holds, should the original have grown meanwhile. */
async function seal(path: string): Promise<string> {
	const file = await open(path, 'r+');
	try {
		await file.chmod(0o600);
		const hash = createHash('sha256');
		const buffer = Buffer.allocUnsafe(1 << 18);
		for (;;) {
			const { bytesRead } = await file.read(buffer);
			if (bytesRead === 0) break;
			hash.update(buffer.subarray(0, bytesRead));
		}
		await file.sync();
		return hash.digest('hex');
	} finally {
		await file.close();
	}
}

async function refusal(path: string): Promise<string | null> {
	const stat = await lstat(path).catch(() => null);
	if (!stat) return '文件不存在或无权读取';
	if (stat.isSymbolicLink()) return '是符号链接，不是普通文件；请直接给出原文件';
	if (!stat.isFile()) return '不是普通文件';
	return (await open(path, 'r').then(
		(file) => file.close(),
		() => null,
	)) === null
		? '无权读取该文件'
		: null;
}
