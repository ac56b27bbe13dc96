import type { Encoding } from './decode.ts';

const boms: [Encoding, number[]][] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]],
];

/** The encodings a file may be in, the likelier first, by its head; a BOM leaves one. The header text decides. */
export function likelyEncodings(head: Buffer): Encoding[] {
	const bom = boms.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
	if (bom) return [bom[0]];
	return looksLikeUtf8(head) ? ['utf-8', 'gb18030'] : ['gb18030', 'utf-8'];
}

/** Nothing but a BOM. */
export function isOnlyBom(head: Buffer): boolean {
	return boms.some(([, bytes]) => bytes.length === head.length && bytes.every((byte, at) => head[at] === byte));
}

/** More characters of several bytes than bytes that are none: GB18030 read as UTF-8 is nearly all of the latter. */
function looksLikeUtf8(head: Buffer): boolean {
	let good = 0;
	let bad = 0;
	for (const character of head.toString('utf8')) {
		if (character === '\ufffd') bad++;
		else if (character > '\x7f') good++;
	}
	return good >= bad;
}
