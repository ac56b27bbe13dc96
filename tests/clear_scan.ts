import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import iconv from 'iconv-lite';

/** A clear text that was found where none may be: in which file, in which encoding. */
export type Hit = { file: string; encoding: string; text: string };

const encodings = ['utf8', 'gb18030', 'utf16le'] as const;
/** First bytes that texts are looked up by: enough to be rare, no more than the shortest one has. */
const prefix = 4;

/** Looks for each of these texts in bytes, in the encodings that exports, databases and spreadsheets use. */
export function scannerOf(texts: readonly string[]): (file: string, bytes: Buffer) => Hit[] {
	const known = new Map<number, { encoding: string; text: string; bytes: Buffer }[]>();
	for (const text of new Set(texts)) {
		for (const encoding of encodings) {
			const bytes = iconv.encode(text, encoding);
			if (bytes.length < prefix) throw new Error('A text is too short to look for');
			const start = bytes.readUInt32LE(0);
			// Digits are the same bytes in UTF-8 and GB18030.
			const others = known.get(start) ?? [];
			if (!others.some((one) => one.bytes.equals(bytes))) known.set(start, [...others, { encoding, text, bytes }]);
		}
	}
	return (file, bytes) => {
		const hits: Hit[] = [];
		for (let at = 0; at + prefix <= bytes.length; at++) {
			for (const one of known.get(bytes.readUInt32LE(at)) ?? []) {
				const { encoding, text } = one;
				if (bytes.subarray(at, at + one.bytes.length).equals(one.bytes)) hits.push({ file, encoding, text });
			}
		}
		return hits;
	};
}

/** All bytes of all files below a folder. */
export function scanFolder(root: string, scan: ReturnType<typeof scannerOf>): { files: number; hits: Hit[] } {
	const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
	return { files: paths.length, hits: paths.flatMap((path) => scan(relative(root, path), readFileSync(path))) };
}
