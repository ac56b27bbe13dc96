import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../sql/database.server.ts';

/** A Parquet file for tests with the rows of a query; `options` are DuckDB's, more than the format. */
export async function parquetOf(query: string, options = ''): Promise<Buffer> {
	const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
	const database = await openDatabase(':memory:', { threads: 1 });
	const db = await database.connect();
	try {
		const path = join(folder, 'made.parquet');
		await db.script(`copy (${query}) to '${path}' (format parquet ${options})`);
		return await readFile(path);
	} finally {
		db.close();
		database.close();
		await rm(folder, { recursive: true });
	}
}
