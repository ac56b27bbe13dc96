import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection } from './database.server.ts';

/**
 * Runs every .sql file of a folder and its subfolders, in sorted path order (a macro is loaded before those that use it).
 * Throws with the file's path when a script fails.
 */
export async function loadFolder(connection: Connection, folder: URL | string): Promise<void> {
	const root = typeof folder === 'string' ? folder : fileURLToPath(folder);
	const paths = await readdir(root, { recursive: true });
	for (const path of paths.filter((name) => name.endsWith('.sql')).sort()) {
		await connection.script(await readFile(join(root, path), 'utf8')).catch((cause: unknown) => {
			throw new Error(`SQL file ${path} does not load: ${String(cause)}`, { cause });
		});
	}
}

/** Throws when a macro's parameter is named like a column of a table or view: it would silently hide that column. */
export async function assertNoHiddenColumns(connection: Connection): Promise<void> {
	const hidden = await connection.rows(`
		select distinct concat(function_name, '(', parameter, ')') as place
		from (select function_name, unnest(parameters) as parameter from duckdb_functions() where not internal)
		where parameter in (select column_name from duckdb_columns() where not internal)
		order by place`);
	if (hidden.length > 0) throw new Error(`Macro parameters hide columns: ${hidden.map((row) => row.place).join(', ')}`);
}
