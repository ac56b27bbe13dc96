import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import { Refusal } from '../refusal.ts';

/** A zip that grows on disk as files are put into it, with the SHA-256 of each. */
export type ZipOut = {
	put(name: string, content: AsyncIterable<Uint8Array>): Promise<void>;
	/** `SHA-256  name` of what was put in so far, a line each. */
	sums(): string;
	/** The end of the archive; without it no program opens it. */
	finish(): void;
	close(): void;
};

/** A zip without 64-bit sizes holds no larger file. */
const mostBytes = 0xffff_0000;

/** Begins a zip at `path`, which only its owner may read. Refuses, in Chinese, a file beyond 4 GB. */
export function zipTo(path: string): ZipOut {
	const file = openSync(path, 'w', 0o600);
	const lines: string[] = [];
	let fault: Error | null = null;
	const zip = new Zip((failed, chunk) => {
		fault ??= failed;
		if (fault === null) writeAll(file, chunk);
	});
	const put = async (name: string, content: AsyncIterable<Uint8Array>) => {
		const entry = new ZipDeflate(name, { level: 6 });
		zip.add(entry);
		const hash = createHash('sha256');
		let bytes = 0;
		for await (const chunk of content) {
			bytes += chunk.length;
			if (bytes > mostBytes) throw new Refusal(413, `${name} 超过 4 GB，请按月份分别打包`);
			hash.update(chunk);
			entry.push(chunk);
		}
		entry.push(new Uint8Array(), true);
		if (fault !== null) throw fault;
		lines.push(`${hash.digest('hex')}  ${name}`);
	};
	return { put, sums: () => `${lines.join('\n')}\n`, finish: () => zip.end(), close: () => closeSync(file) };
}

/** The bytes of a CSV, with the mark that tells spreadsheets that it is UTF-8. */
export async function* marked(path: string): AsyncGenerator<Uint8Array> {
	yield Buffer.from('\uFEFF');
	yield* createReadStream(path, { highWaterMark: 1 << 20 });
}

/** Bytes at hand as the content of a file. */
export async function* given(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}

function writeAll(file: number, chunk: Uint8Array): void {
	for (let done = 0; done < chunk.length;) done += writeSync(file, chunk, done);
}
