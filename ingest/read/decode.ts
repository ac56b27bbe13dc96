import type { FileHandle } from 'node:fs/promises';
import { fromGb18030 } from './gb18030.ts';
import { fromUtf16 } from './utf16.ts';
import { MAX_UNREAD, type Transcode } from './utf8.ts';
import { viewOf, type View } from './view.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** Puts the next bytes of a file, as UTF-8, into `target` from `at`; tells how many, 0 at the end of the file. */
export type Fill = (target: View, at: number) => Promise<number>;

/** How many bytes a fill may put when it reads `chunk` bytes at a time. */
export const roomFor = (chunk: number) => 3 * (chunk + MAX_UNREAD);

const transcoders: Record<Exclude<Encoding, 'utf-8'>, () => Transcode> = {
	gb18030: fromGb18030,
	'utf-16le': () => fromUtf16(false),
	'utf-16be': () => fromUtf16(true),
};

/** Reads a file from its beginning as UTF-8; UTF-8 itself is passed on unchecked, with its BOM. */
export function decodeFile(file: FileHandle, encoding: Encoding, chunk: number): Fill {
	let position = 0;
	const read: Fill = async (target, at) => {
		const { bytesRead } = await file.read(target.bytes, at, chunk, position);
		position += bytesRead;
		return bytesRead;
	};
	return encoding === 'utf-8' ? read : transcoded(read, transcoders[encoding](), chunk);
}

function transcoded(read: Fill, transcode: Transcode, chunk: number): Fill {
	const source = viewOf(chunk + MAX_UNREAD);
	let kept = 0;
	return async (target, at) => {
		for (;;) {
			const size = await read(source, kept);
			const progress = transcode(source, kept + size, size === 0, target, at);
			source.bytes.copyWithin(0, progress.read, kept + size);
			kept += size - progress.read;
			if (progress.written > 0 || size === 0) return progress.written;
		}
	};
}

/** Decodes the head of a file in one piece, with room for a sentinel after it. */
export function decodeHead(head: Buffer, isWhole: boolean, encoding: Encoding): { view: View; size: number } {
	const source = viewOf(head.length);
	head.copy(source.bytes);
	if (encoding === 'utf-8') return { view: source, size: head.length };
	const view = viewOf(roomFor(head.length));
	return { view, size: transcoders[encoding]()(source, head.length, isWhole, view, 0).written };
}
