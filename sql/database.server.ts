import { DuckDBInstance, type DuckDBConnection, type DuckDBValue, listValue } from '@duckdb/node-api';
import type { DuckDBPreparedStatement as Prepared, Json } from '@duckdb/node-api';

export { blobValue, listValue, structValue } from '@duckdb/node-api';
export type { DuckDBValue, DuckDBConnection } from '@duckdb/node-api';

/** Named values of a statement; names carry no `$`. */
export type Parameters = Record<string, DuckDBValue>;

/** A row as plain JavaScript: 64-bit integers and decimals come as strings unless the statement casts them. */
export type Row = Record<string, Json>;

/** One connection: runs one statement at a time. */
export type Connection = {
	/** Runs one statement with bound values and forgets its result. */
	run(sql: string, parameters?: Parameters): Promise<void>;
	/** Runs one statement and returns its rows. */
	rows(sql: string, parameters?: Parameters): Promise<Row[]>;
	/** Runs a script of several statements of our own (migrations, models); takes no values. */
	script(sql: string): Promise<void>;
	/** The driver's connection, for the few who need chunks (Arrow). */
	readonly raw: DuckDBConnection;
	/** Stops the running statement, which then fails with an interrupt error. */
	interrupt(): void;
	close(): void;
};

/** An open DuckDB file; connections are cheap, the instance is one per process and file. */
export type Database = {
	connect(): Promise<Connection>;
	close(): void;
};

export type DatabaseOptions = {
	memoryLimit?: string;
	threads?: number;
	temp?: string;
	readOnly?: boolean;
	/** The only folders whose files may be read and written; from then on no setting changes. */ only?: readonly string[];
};

/**
 * Opens a DuckDB file (or `:memory:`), offline and in Shanghai time.
 * Extensions are never fetched. Throws when another process holds the file.
 */
export async function openDatabase(path: string, options: DatabaseOptions = {}): Promise<Database> {
	const instance = await DuckDBInstance.create(path, {
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
		preserve_insertion_order: 'false',
		...(options.readOnly ? { access_mode: 'READ_ONLY' } : {}),
		...(options.memoryLimit ? { memory_limit: options.memoryLimit } : {}),
		...(options.threads ? { threads: String(options.threads) } : {}),
		...(options.temp ? { temp_directory: options.temp } : {}),
	});
	const first = await instance.connect();
	await first.run("set global TimeZone = 'Asia/Shanghai'");
	if (options.only) await confine(wrap(first), options.only);
	first.closeSync();
	return {
		connect: async () => wrap(await instance.connect()),
		close: () => instance.closeSync(),
	};
}

/** From now on files outside of these folders can't be reached, no extension loaded and no setting changed (security.md, R38). */
async function confine(db: Connection, folders: readonly string[]): Promise<void> {
	await db.run('set allowed_directories = $folders', { folders: listValue([...folders]) });
	await db.run('set enable_external_access = false');
	await db.run('set lock_configuration = true');
}

function wrap(raw: DuckDBConnection): Connection {
	/**
	 * Only `prepare` refuses stacked statements, so everything but our own scripts goes through it. A statement is not kept
	 * for the next call: bound again, it was seen to answer with wrong values (DuckDB 1.5.5).
	 */
	const prepared = async <T>(sql: string, parameters: Parameters, use: (statement: Prepared) => Promise<T>) => {
		const statement = await raw.prepare(sql);
		try {
			statement.bind(parameters);
			return await use(statement);
		} finally {
			statement.destroySync();
		}
	};
	return {
		raw,
		run: (sql, parameters = {}) => prepared(sql, parameters, async (statement) => void (await statement.run())),
		rows: (sql, parameters = {}) =>
			prepared(sql, parameters, async (statement) => (await statement.runAndReadAll()).getRowObjectsJson()),
		script: async (sql) => void (await raw.run(sql)),
		interrupt: () => raw.interrupt(),
		close: () => raw.closeSync(),
	};
}
