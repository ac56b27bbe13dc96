import { isUtf8 } from 'node:buffer';
import { CR, LF, QUOTE, type Cursor, type Dialect } from './cursor.ts';

const REPLACEMENT = Buffer.from('\ufffd');
const OLD_CODE = Buffer.from('\ue863');
const NEW_CODE = Buffer.from('\u4dae');

/** Valid UTF-8 without U+FFFD, which an earlier conversion leaves where it lost a character. */
export function isSound(bytes: Buffer, from: number, end: number): boolean {
	const part = bytes.subarray(from, end);
	return isUtf8(part) && !part.includes(REPLACEMENT);
}

/** Gives 䶮 its own code where a file still has the private one; both are three bytes long. */
export function foldPrivateUse(bytes: Buffer, from: number, end: number): void {
	const part = bytes.subarray(from, end);
	for (let at = part.indexOf(OLD_CODE); at >= 0; at = part.indexOf(OLD_CODE, at + 3)) NEW_CODE.copy(part, at);
}

/** Nothing but delimiters, quotes, line breaks and spaces (also U+00A0 and U+3000). */
export function isBlank(bytes: Buffer, c: Cursor, d: Dialect): boolean {
	for (let i = c.from; i < c.end; i++) {
		const byte = bytes[i]!;
		if (byte === d.delimiter || byte === 32 || byte === 9 || byte === QUOTE || byte === LF || byte === CR) continue;
		if (byte === 0xe3 && bytes[i + 1] === 0x80 && bytes[i + 2] === 0x80) i += 2;
		else if (byte === 0xc2 && bytes[i + 1] === 0xa0) i++;
		else return false;
	}
	return true;
}

/**
 * The end of a record's first `width` fields when those after it are empty (a habit of Excel), quoted or not, else -1.
 * Only for records of more fields than that.
 */
export function endOfWidth(bytes: Buffer, c: Cursor, width: number, d: Dialect): number {
	let end = c.end;
	for (let surplus = c.fields - width; surplus > 0; end--) {
		const byte = bytes[end - 1];
		if (byte === d.delimiter) surplus--;
		else if (byte === QUOTE && bytes[end - 2] === QUOTE && bytes[end - 3] === d.delimiter) end--;
		else if (byte !== 32 && byte !== 9) return -1;
	}
	return end;
}
