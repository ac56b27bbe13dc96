import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase, type Connection, type Database } from '../../sql/database.server.ts';
import { toGb18030, toWorkbook } from './convert.ts';
import { listFiles, writeText, type DemoFile } from './file.ts';
import { planCity } from './model.ts';

/** How large the city is (1 = all of Anyang, 0.01 at least) and which of its many possible selves it is. */
export type DemoOptions = { scale: number; seed: number; progress?: (message: string) => void };

/** What was written; payments counts the rows of all 发放明细, re-issues and slips not yet funded included. */
export type DemoResult = { files: number; payments: number; bytes: number };

/**
 * Writes the export files of the demo city into a folder: Anyang, January to October 2023, and what its banks
 * answered in November. The same scale and seed give the same bytes. Throws when the folder can't be written.
 */
export async function writeDemo(out: string, options: DemoOptions): Promise<DemoResult> {
	await mkdir(out, { recursive: true });
	const database = await openDatabase(':memory:', { memoryLimit: '1GB', threads: 2 });
	try {
		const connection = await database.connect();
		await planCity(connection, options.scale, options.seed);
		const files = await listFiles(connection);
		options.progress?.(`共 ${files.length} 个文件`);
		const bytes = await writeAll(database, files, out, options.progress);
		return { files: files.length, payments: await countPayments(connection), bytes };
	} finally {
		database.close();
	}
}

/** Two files at a time: one file's rows are made by one thread. */
async function writeAll(database: Database, files: DemoFile[], out: string, progress?: (message: string) => void) {
	const queue = files.values();
	let bytes = 0;
	const work = async () => {
		const connection = await database.connect();
		for (const file of queue) {
			const size = await writeFile(connection, file, out);
			bytes += size;
			progress?.(file.name);
		}
	};
	await Promise.all([work(), work()]);
	return bytes;
}

async function writeFile(connection: Connection, file: DemoFile, out: string): Promise<number> {
	const path = join(out, file.name);
	const draft = `${path}.part`;
	const converts = file.encoding === 'gb18030' || file.encoding === 'xlsx';
	await writeText(connection, file, converts ? draft : path);
	if (file.encoding === 'gb18030') await toGb18030(draft, path);
	if (file.encoding === 'xlsx') await toWorkbook(connection, draft, path);
	if (converts) await rm(draft);
	return (await stat(path)).size;
}

async function countPayments(connection: Connection): Promise<number> {
	const [row] = await connection.rows(`
		select ((select sum(size) from slip) + (select count(*) from reissue))::integer as payments
	`);
	return Number(row?.payments);
}
