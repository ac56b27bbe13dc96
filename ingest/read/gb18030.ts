import { LF } from './cursor.ts';
import { utf8Run } from './foreign.ts';
import { putCodePoint, type Transcode } from './utf8.ts';
import type { View } from './view.ts';

/** The two-byte characters as UTF-8 (first byte lowest) by (lead - 0x80) << 8 | trail; 0 where there is none. */
const TWO = new Int32Array(128 * 256);
/** Code points of the four-byte characters inside the BMP by their linear number. */
const FOUR = new Uint16Array(39420);
const FIRST_ASTRAL = 189000;
const LAST_ASTRAL = FIRST_ASTRAL + 0xfffff;
const REPLACEMENT = 0xfffd;

fillTables();

/** Both tables come from the platform's own decoder, every character on a line of its own. */
function fillTables(): void {
	const pairs = new Uint8Array(126 * 191 * 3).fill(LF);
	for (let n = 0; n < 126 * 191; n++) {
		pairs[n * 3] = 0x81 + Math.trunc(n / 191);
		pairs[n * 3 + 1] = 0x40 + (n % 191);
	}
	decodeLines(pairs, (code, n) => (TWO[((1 + Math.trunc(n / 191)) << 8) | (0x40 + (n % 191))] = packed(code)));
	const quads = new Uint8Array(FOUR.length * 5).fill(LF);
	for (let n = 0; n < FOUR.length; n++) {
		quads[n * 5] = 0x81 + Math.trunc(n / 12600);
		quads[n * 5 + 1] = 0x30 + (Math.trunc(n / 1260) % 10);
		quads[n * 5 + 2] = 0x81 + (Math.trunc(n / 10) % 126);
		quads[n * 5 + 3] = 0x30 + (n % 10);
	}
	decodeLines(quads, (code, n) => (FOUR[n] = code));
}

/** Hands on one code unit per line, 0 for a line that is no character. */
function decodeLines(bytes: Uint8Array, take: (code: number, line: number) => void): void {
	const text = new TextDecoder('gb18030').decode(bytes);
	for (let line = 0, at = 0; at < text.length; line++) {
		const end = text.indexOf('\n', at);
		const code = text.charCodeAt(at);
		take(end === at + 1 && code !== REPLACEMENT ? code : 0, line);
		at = end + 1;
	}
}

/** Two or three bytes of UTF-8 in one number. */
function packed(code: number): number {
	if (code === 0) return 0;
	const tail = 0x80 | (code & 63);
	if (code < 0x800) return 0xc0 | (code >> 6) | (tail << 8);
	return 0xe0 | (code >> 12) | ((0x80 | ((code >> 6) & 63)) << 8) | (tail << 16);
}

/**
 * A decoder of GB18030 by the rules of WHATWG: what is no character becomes U+FFFD and never swallows an ASCII byte. So
 * does a run of UTF-8 in a file of two encodings, which would read as other words. A character cut off at the end is
 * left unread, unless `last`.
 */
export function fromGb18030(): Transcode {
	let isRunBegin = true;
	return (source, length, last, target, at) => {
		const { bytes } = source;
		let i = 0;
		let o = at;
		while (i < length) {
			if (bytes[i]! < 0x80) {
				const copied = copyAscii(source, i, length, target, o);
				i += copied;
				o += copied;
				isRunBegin = true;
				continue;
			}
			const foreign = isRunBegin ? utf8Run(bytes, i, length, last) : 0;
			if (foreign < 0) break;
			isRunBegin = false;
			const character = i + 1 < length ? TWO[((bytes[i]! & 0x7f) << 8) | bytes[i + 1]!]! : 0;
			if (character !== 0 && foreign === 0) {
				target.words.setInt32(o, character, true);
				o += character > 0xffff ? 3 : 2;
				i += 2;
				continue;
			}
			const size = foreign > 0 ? foreign : sizeOf(bytes, i, length);
			if (size === 0 && !last) break;
			o = putCodePoint(target.bytes, o, foreign > 0 ? REPLACEMENT : oddCharacter(bytes, i, size));
			i += size === 0 ? length - i : size;
		}
		return { read: i, written: o - at };
	};
}

/** Copies ASCII from `from` on, four bytes at a time; what goes too far is written over. Tells how many were copied. */
function copyAscii({ bytes, words }: View, from: number, length: number, target: View, at: number): number {
	let i = from;
	let o = at;
	for (; i + 4 <= length; i += 4, o += 4) {
		const word = words.getInt32(i, true);
		target.words.setInt32(o, word, true);
		if ((word & 0x80808080) !== 0) break;
	}
	while (i < length && bytes[i]! < 0x80) target.bytes[o++] = bytes[i++]!;
	return i - from;
}

/** Bytes that the odd character at `i` takes: 4, or 1 or 2 when it is none, or 0 when it is cut off. */
function sizeOf(source: Uint8Array, i: number, length: number): number {
	if (source[i]! === 0x80 || source[i]! === 0xff) return 1;
	if (i + 1 >= length) return 0;
	const second = source[i + 1]!;
	if (second >= 0x80) return 2;
	if (second < 0x30 || second > 0x39) return 1;
	if (i + 2 >= length) return 0;
	if (source[i + 2]! < 0x81 || source[i + 2]! === 0xff) return 1;
	if (i + 3 >= length) return 0;
	return source[i + 3]! >= 0x30 && source[i + 3]! <= 0x39 ? 4 : 1;
}

function oddCharacter(source: Uint8Array, i: number, size: number): number {
	if (size === 4) return fourBytes(source, i);
	return source[i] === 0x80 ? 0x20ac : REPLACEMENT;
}

function fourBytes(source: Uint8Array, i: number): number {
	const high = (source[i]! - 0x81) * 10 + source[i + 1]! - 0x30;
	const n = (high * 126 + source[i + 2]! - 0x81) * 10 + source[i + 3]! - 0x30;
	if (n < FOUR.length) return FOUR[n] || REPLACEMENT;
	return n >= FIRST_ASTRAL && n <= LAST_ASTRAL ? n - FIRST_ASTRAL + 0x10000 : REPLACEMENT;
}
