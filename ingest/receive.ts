import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, open, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file as received: its content's hash and our own copy of it, which never changes. */
export type Received = { path: string; sha256: string; stored: string };

/**
 * Copies a file into the store of received files, named by its content, whole or not at all.
 * Answers a Chinese reason where it is no readable regular file.
 */
export async function receive(store: string, path: string): Promise<Received | { path: string; refused: string }> {
	const refused = await refusal(path);
	if (refused) return { path, refused };
	const hash = createHash('sha256');
	const partial = join(store, `${process.pid}-${Date.now()}-${Math.random().toString(36).slice(2)}.partial`);
	const tee = new Transform({
		highWaterMark: 1 << 20,
		transform(chunk, _encoding, done) {
			hash.update(chunk);
			done(null, chunk);
		},
	});
	await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), tee, createWriteStream(partial, { mode: 0o600 }));
	const sha256 = hash.digest('hex');
	const stored = join(store, sha256 + extname(path).toLowerCase());
	await sync(partial);
	await rename(partial, stored);
	return { path, sha256, stored };
}

/** Forgets a received file of which nothing was loaded. */
export async function discard(received: Received): Promise<void> {
	await rm(received.stored, { force: true });
}

async function sync(path: string): Promise<void> {
	const file = await open(path, 'r+');
	await file.sync();
	await file.close();
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
