import { open } from 'node:fs/promises';

/** A text file being written line by line. */
export type Lines = { add(line: string): Promise<void>; close(): Promise<void> };

/** Writes in blocks; a disk that is full is an error like any other. */
export async function openLines(path: string): Promise<Lines> {
	const file = await open(path, 'w', 0o600);
	let block = '';
	const flush = async () => {
		const text = block;
		block = '';
		await file.appendFile(text);
	};
	return {
		add: async (line) => {
			block += `${line}\n`;
			if (block.length > 1 << 16) await flush();
		},
		close: () => flush().finally(() => file.close()),
	};
}
