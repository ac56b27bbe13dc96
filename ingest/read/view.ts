/** Bytes that are also read and written four at a time. */
export type View = { bytes: Buffer; words: DataView };

/** Room for `size` bytes, and for the word that begins at the last of them and one byte after. */
export function viewOf(size: number): View {
	const bytes = Buffer.alloc(size + 5);
	return { bytes, words: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) };
}

/**
 * Offset of the next byte from `at` that is below 0x2D (NUL, LF, CR, quote, comma, tab and a few that mean nothing) or
 * the one repeated in `word`; there must be one. Four bytes at a step: the known trick of subtracting from all of them.
 */
export function nextSpecial(words: DataView, at: number, word: number): number {
	for (let i = at; ; i += 4) {
		const four = words.getInt32(i, true);
		const same = four ^ word;
		const hits = (((four - 0x2d2d2d2d) & ~four) | ((same - 0x01010101) & ~same)) & 0x80808080;
		if (hits !== 0) return i + ((31 - Math.clz32(hits & -hits)) >> 3);
	}
}
