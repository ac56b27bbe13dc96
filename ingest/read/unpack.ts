import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { TooLarge } from './gunzip.ts';
import { isDamage } from './inflate.ts';
import { DAMAGED, TOO_LARGE } from './zip.ts';

/**
 * Writes what comes piece by piece to a file of its own in `folder`, which only its owner may read, while `use` needs
 * it; a refusal comes instead where it can't be unpacked.
 */
export async function* unpack<T>(
	chunks: AsyncIterable<Buffer>,
	folder: string,
	use: (path: string) => AsyncIterable<T>,
): AsyncGenerator<T | { reason: string }> {
	const path = join(folder, `unpacked-${randomBytes(6).toString('hex')}`);
	try {
		const reason = await write(chunks, path);
		if (reason) yield { reason };
		else yield* use(path);
	} finally {
		await rm(path, { force: true });
	}
}

async function write(chunks: AsyncIterable<Buffer>, path: string): Promise<string | null> {
	const file = await open(path, 'wx', 0o600);
	try {
		for await (const chunk of chunks) await file.writeFile(chunk);
		return null;
	} catch (error) {
		if (error instanceof TooLarge) return TOO_LARGE;
		if (isDamage(error)) return DAMAGED;
		throw error;
	} finally {
		await file.close();
	}
}
