import { randomBytes } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase, type Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import type { Format } from '../formats/format.ts';
import { copyRecords } from './copy.ts';
import { dialectOf } from './cursor.ts';
import { decodeFile } from './decode.ts';
import { findHead, type Head } from './head.ts';
import { readSchema, type ParquetColumn } from './parquetschema.ts';
import type { Counts, Refused, Table, Write } from './table.ts';

type Reading = { path: string; formats: readonly Format[]; work: string; chunk: number };

/** Opens a Parquet file as a table whose header is the names of its columns; the line of a record is its row's number. */
export async function openParquet(file: FileHandle, reading: Reading): Promise<Table | Refused> {
	const { path, formats, work } = reading;
	const columns = await withDatabase(work, (db) => readSchema(db, file, path));
	if ('reason' in columns) return { sheet: null, reason: columns.reason, kind: null };
	const head = findHead([{ cells: columns.map(({ name }) => name), line: 0 }], formats);
	if ('reason' in head) return { sheet: null, reason: head.reason, kind: head.kind };
	const reason = numberFault(columns, head, formats);
	if (reason) return { sheet: null, reason, kind: head.kind };
	return {
		sheet: null,
		shape: { kind: head.kind, delimiter: ',', columns: head.columns },
		headerLine: head.headerLine,
		ignoredHeaders: head.ignoredHeaders,
		header: head.header,
		warnings: [],
		copy: (write, tag) => copyRows(reading, head, write, tag),
	};
}

/** Headers of digits of which a number would lose some, or the zeros they begin with. */
const DIGITS = /身份证号|社会保障号|证件号|账号|卡号/;

/** Why a column of IDs or accounts can't be trusted, or null. */
function numberFault(columns: ParquetColumn[], head: Head, formats: readonly Format[]): string | null {
	const format = formats.find(({ kind }) => kind === head.kind);
	for (const [at, { name, type }] of columns.entries()) {
		const meaning = format?.columns.find((column) => column.name === head.columns[at])?.header ?? '';
		if (!DIGITS.test(meaning) || !/INT|DECIMAL|DOUBLE|FLOAT/.test(type)) continue;
		return `“${name}”列是数值类型（${type}），精度不可靠；请以文本类型重新导出`;
	}
	return null;
}

/** Writes the rows out as numbered text and copies that like any other text table. */
async function copyRows({ path, work, chunk }: Reading, head: Head, write: Write, tag: string): Promise<Counts> {
	const target = join(work, `parquet-${randomBytes(6).toString('hex')}.csv`);
	try {
		// Made here, so that nobody else may ever read it.
		await (await open(target, 'wx', 0o600)).close();
		await withDatabase(work, (db) => db.run(statement('typing/parquet/export.sql'), { path, target }));
		const file = await open(target);
		const dialect = dialectOf(',', false);
		const layout = { dialect, delimiter: ',', header: head.header, isNumbered: true, added: 0, offset: 0, lines: 0 };
		try {
			return await copyRecords(decodeFile(file, 'utf-8', chunk), layout, chunk, write, tag);
		} finally {
			await file.close();
		}
	} finally {
		await rm(target, { force: true });
	}
}

/** A database of its own for each use: one thread keeps rows in order, and what a file makes it hold goes with it. */
async function withDatabase<T>(temp: string, use: (db: Connection) => Promise<T>): Promise<T> {
	const database = await openDatabase(':memory:', { memoryLimit: '400MB', threads: 1, temp });
	const db = await database.connect();
	try {
		await db.run('set preserve_insertion_order = true');
		await db.script(statement('typing/parquet/parquet_text.sql'));
		return await use(db);
	} finally {
		db.close();
		database.close();
	}
}
