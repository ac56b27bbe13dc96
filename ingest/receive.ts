import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, type FileHandle, lstat, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DataFolder } from './folder.ts';
import { storedName } from './ledger.ts';
import { Refusal } from './refusal.ts';
import { unsealed } from './vault/unseal.ts';

/** A file as received: its content's hash and our own clear copy of it in the work folder, which never changes. */
export type Received = { path: string; sha256: string; stored: string };

export type Refused = { path: string; refused: string };

/**
 * Copies a file into the work folder, named by its content as `storedName` has it for `origin`, whole or not at all.
 * Answers a Chinese reason where it is no readable regular file.
 */
export async function receive(work: string, path: string, origin: string): Promise<Received | Refused> {
	const refused = await refusal(path);
	if (refused) return { path, refused };
	const before = await versionOf(path);
	const copy = join(work, `${randomUUID()}.copy`);
	await copyFile(path, copy, constants.COPYFILE_EXCL);
	const sha256 = await seal(copy);
	if ((await versionOf(path)) !== before) {
		await rm(copy);
		return { path, refused: '读取期间文件被修改，请等文件写完后再导入' };
	}
	const stored = join(work, storedName(sha256, origin));
	await rename(copy, stored);
	return { path, sha256, stored };
}

/** Decrypts a file of the store into the work folder, as long as it is what its name says. */
export async function receiveStored({ work, keys }: DataFolder, path: string): Promise<Received | Refused> {
	const [hash, stored] = [createHash('sha256'), join(work, basename(path))];
	try {
		const clear = await open(stored, 'wx', 0o600);
		try {
			for await (const bytes of unsealed(path, keys.vault)) {
				hash.update(bytes);
				await clear.appendFile(bytes);
			}
		} finally {
			await clear.close();
		}
	} catch (fault) {
		const refused = fault instanceof Refusal ? fault.message : await refusal(path);
		if (refused === null) throw fault;
		return { path, refused };
	}
	const sha256 = hash.digest('hex');
	if (basename(path).startsWith(sha256)) return { path, sha256, stored };
	return { path, refused: '收到的文件已损坏，内容与收到时不同' };
}

/** What changes when somebody writes to a file or puts another one in its place. */
async function versionOf(path: string): Promise<string> {
	const found = await lstat(path, { bigint: true }).catch(() => null);
	return found ? `${found.ino}-${found.size}-${found.mtimeNs}` : 'gone';
}

/** Writes a copy out to the disk and answers the hash of what it really holds. */
async function seal(path: string): Promise<string> {
	const file = await open(path, 'r+');
	try {
		await file.chmod(0o600);
		const hash = await hashOf(file);
		await file.sync();
		return hash;
	} finally {
		await file.close();
	}
}

async function hashOf(file: FileHandle): Promise<string> {
	const hash = createHash('sha256');
	const buffer = Buffer.allocUnsafe(1 << 18);
	for (;;) {
		const { bytesRead } = await file.read(buffer);
		if (bytesRead === 0) return hash.digest('hex');
		hash.update(buffer.subarray(0, bytesRead));
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
