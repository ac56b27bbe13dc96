/** A block of a stream; only the last one may be shorter than the others, or empty. */
export type Block = { bytes: Buffer; at: number; isLast: boolean };

/** A stream in blocks of one size. */
export async function* blocksOf(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Block> {
	let [held, at]: [Buffer, number] = [Buffer.alloc(0), 0];
	for await (const part of source) {
		held = held.length === 0 ? part : Buffer.concat([held, part]);
		for (; held.length > size; held = held.subarray(size))
			yield { bytes: held.subarray(0, size), at: at++, isLast: false };
	}
	yield { bytes: held, at, isLast: true };
}

/**
 * The nonce of a block: its place, and whether it is the last one. Blocks that were swapped, left out or added are none of
 * their places, and a file that was cut ends without its last one (the STREAM construction of Hoang, Reyhanitabar, Rogaway,
 * Vizár 2015).
 */
export function nonceOf({ at, isLast }: Block): Buffer {
	const nonce = Buffer.alloc(12);
	nonce.writeUInt32BE(at, 7);
	nonce[11] = isLast ? 1 : 0;
	return nonce;
}
