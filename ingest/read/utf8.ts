import type { View } from './view.ts';

/** Where a transcoding stopped: bytes of the source used, bytes of the target written. */
export type Progress = { read: number; written: number };

/** How many bytes a transcoding leaves unread at most, waiting for those that follow. */
export const MAX_UNREAD = 64;

/**
 * Decodes `source[0, length)` to UTF-8 in `target` from `at`, where there must be room for three bytes for each of the
 * source. A character cut off at the end is left unread, unless `last`.
 */
export type Transcode = (source: View, length: number, last: boolean, target: View, at: number) => Progress;

/** Writes a code point as UTF-8 and returns the offset after it. */
export function putCodePoint(target: Uint8Array, at: number, code: number): number {
	let o = at;
	if (code < 0x80) {
		target[o++] = code;
		return o;
	}
	if (code < 0x800) target[o++] = 0xc0 | (code >> 6);
	else {
		if (code < 0x10000) target[o++] = 0xe0 | (code >> 12);
		else {
			target[o++] = 0xf0 | (code >> 18);
			target[o++] = 0x80 | ((code >> 12) & 63);
		}
		target[o++] = 0x80 | ((code >> 6) & 63);
	}
	target[o++] = 0x80 | (code & 63);
	return o;
}
