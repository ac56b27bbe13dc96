import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';

/** What may happen to a file on a bad disk. */
export type Damage = (path: string) => void;

export const cutBy =
	(bytes: number): Damage =>
	(path) =>
		truncateSync(path, Math.max(0, statSync(path).size - bytes));

export const cutTo =
	(share: number): Damage =>
	(path) =>
		truncateSync(path, Math.floor(statSync(path).size * share));

export const lose: Damage = (path) => rmSync(path);

/** Turns the bits of a byte at a share of the file's length. */
export const flipAt =
	(share: number): Damage =>
	(path) => {
		const bytes = readFileSync(path);
		const at = Math.min(bytes.length - 1, Math.floor(bytes.length * share));
		bytes[at] = (bytes[at] ?? 0) ^ 0xff;
		writeFileSync(path, bytes);
	};

/** Writes nonsense over a stretch that begins at a byte. */
export const scribbleAt =
	(at: number, length: number): Damage =>
	(path) => {
		const file = openSync(path, 'r+');
		writeSync(file, Buffer.alloc(length, 0x5a), 0, length, at);
		closeSync(file);
	};

/** The same in each of the database's blocks: which of them hold something depends on how it came to be. */
export const scribbleInEachBlock: Damage = (path) => {
	const [firstBlock, blockSize] = [12_288, 262_144];
	for (let block = firstBlock; block < statSync(path).size; block += blockSize) scribbleAt(block + 512, 64)(path);
};

export const replace: Damage = (path) => writeFileSync(path, Buffer.alloc(50_000, 0x5a));
