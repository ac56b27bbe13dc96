import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../formats/index.ts';
import { openTables, type Counts, type OpenOptions, type Refused, type Table } from './open.ts';

/** What a file gave, for tests: canonical records without their tag, and what was refused. */
export type Reading = Counts & { table: Table; lines: string[] };

/** Opens bytes as a received file. */
export async function opened(bytes: Buffer | string, options: Partial<OpenOptions> = {}): Promise<(Table | Refused)[]> {
	return withFile(bytes, (path, work) => Array.fromAsync(openTables(path, { formats, work, ...options })));
}

/** Reads the only table of a file. Throws with the reason when it is refused. */
export async function read(bytes: Buffer | string, options: Partial<OpenOptions> = {}): Promise<Reading> {
	const [reading] = await readAll(bytes, options);
	if (!reading || typeof reading === 'string') throw new Error(reading);
	return reading;
}

/** Reads all tables of a file; refusals come as their reason. */
export async function readAll(
	bytes: Buffer | string,
	options: Partial<OpenOptions> = {},
): Promise<(Reading | string)[]> {
	return withFile(bytes, async (path, work) => {
		const readings: (Reading | string)[] = [];
		for await (const table of openTables(path, { formats, work, ...options })) {
			readings.push('reason' in table ? table.reason : await copied(table));
		}
		return readings;
	});
}

/** The reason why a file is refused; throws when it is not. */
export async function reasonOf(bytes: Buffer | string, options: Partial<OpenOptions> = {}): Promise<string> {
	const [table] = await opened(bytes, options);
	if (!table || !('reason' in table)) throw new Error('not refused');
	return table.reason;
}

/** The canonical stream of a table, whole. */
export async function canonicalOf(table: Table, tag = '1'): Promise<{ stream: Buffer; counts: Counts }> {
	const chunks: Buffer[] = [];
	const counts = await table.copy((chunk) => void chunks.push(Buffer.from(chunk)), tag);
	return { stream: Buffer.concat(chunks), counts };
}

async function copied(table: Table): Promise<Reading> {
	const { stream, counts } = await canonicalOf(table);
	const lines = stream.toString('utf8').split('\n1' + table.shape.delimiter);
	if (lines[0]?.startsWith('1' + table.shape.delimiter)) lines[0] = lines[0].slice(2);
	const last = lines.pop()?.replace(/\n$/, '');
	return { table, ...counts, lines: last ? [...lines, last] : lines };
}

/** Runs with the bytes in a file of their own; throws when something is left in the folder for what is unpacked. */
export async function withFile<T>(bytes: Buffer | string, use: (path: string, work: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'read-'));
	try {
		const path = join(folder, 'received');
		await writeFile(path, bytes);
		const answer = await use(path, folder);
		const left = (await readdir(folder)).filter((name) => name !== 'received');
		if (left.length > 0) throw new Error(`left behind: ${left.join()}`);
		return answer;
	} finally {
		await rm(folder, { recursive: true });
	}
}
