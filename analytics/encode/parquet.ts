import { readFile, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Connection } from '../../sql/database.server.ts';
import type { Table } from './table.ts';

const types = { text: 'VARCHAR', integer: 'BIGINT', fraction: 'DOUBLE' } as const;

/** A Parquet file, written by DuckDB into a folder for intermediate files. */
export async function toParquet(table: Table, db: Connection, work: string): Promise<Buffer> {
	const path = join(work, `${randomUUID()}.parquet`);
	const shape = JSON.stringify([Object.fromEntries(table.columns.map(({ id, type }) => [id, types[type]]))]);
	try {
		await db.run(
			`copy (
				select unnest(cells) from (select unnest(from_json($rows::json, $shape)) as cells)
			) to $path (format parquet)`,
			{ rows: JSON.stringify(table.rows), shape, path },
		);
		return await readFile(path);
	} finally {
		await rm(path, { force: true });
	}
}
