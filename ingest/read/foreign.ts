import { MAX_UNREAD } from './utf8.ts';

/** Leads of the characters of three bytes that Chinese text in UTF-8 mostly begins with (U+3000 to U+9FFF). */
const [FIRST_LEAD, LAST_LEAD] = [0xe3, 0xe9];
/** The bytes of GB 2312, which nearly all Chinese text in GB18030 keeps to. */
const FIRST_PLAIN = 0xa1;
const [FIRST_SIGNS_END, FIRST_HANZI] = [0xa9, 0xb0];

/** A longer run is judged by its beginning. */
const LONGEST = MAX_UNREAD - 4;

/**
 * How long a run of UTF-8 begins at `from`, where ASCII ends in a file of GB18030; 0 when it is none, -1 when that shows
 * only with the bytes to come. Few words in GB18030 are UTF-8 as well, and those that are keep to GB 2312.
 */
export function utf8Run(bytes: Uint8Array, from: number, length: number, last: boolean): number {
	if (bytes[from]! < FIRST_LEAD || bytes[from]! > LAST_LEAD) return 0;
	let i = from;
	let isPlain = true;
	while (i < length && bytes[i]! >= 0x80 && i - from < LONGEST) {
		const size = sizeOf(bytes[i]!);
		if (size === 0) return 0;
		for (let tail = i + 1; tail < i + size; tail++) {
			if (tail >= length) return last ? 0 : -1;
			if ((bytes[tail]! & 0xc0) !== 0x80) return 0;
		}
		i += size;
	}
	if (i === length && !last && i - from < LONGEST) return -1;
	for (let at = from; at + 1 < i; at += 2) isPlain &&= isGb2312(bytes[at]!, bytes[at + 1]!);
	return isPlain && (i - from) % 2 === 0 ? 0 : i - from;
}

/** Bytes of the character of UTF-8 that begins with `lead`; 0 when none does. */
function sizeOf(lead: number): number {
	if (lead < 0xc2 || lead > 0xf4) return 0;
	return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

function isGb2312(lead: number, trail: number): boolean {
	return lead >= FIRST_PLAIN && trail >= FIRST_PLAIN && (lead <= FIRST_SIGNS_END || lead >= FIRST_HANZI);
}
