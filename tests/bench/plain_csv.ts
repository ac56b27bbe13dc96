import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { formats } from '../../ingest/formats/index.ts';
import { type Group, takeGroups } from '../../ingest/type/group.ts';
import { readFile } from '../../ingest/type/read_file.ts';
import { type Connection, listValue, openDatabase, structValue } from '../../sql/database.server.ts';
import { loadFolder } from '../../sql/load.ts';
import { knowAnswers } from '../../sql/typing/answer_patterns.ts';
import { statement } from '../../sql/statement.ts';

/** Rows of one kind as plain UTF-8 CSV: the files, and the type of each column. */
const PlainKind = z.object({ kind: z.string(), files: z.array(z.string()), columns: z.record(z.string(), z.string()) });

export type PlainKind = z.infer<typeof PlainKind>;

/** What the product adds to the columns of a kind stays away. */
const own = `columns(name -> name not in
	('recipient_high', 'recipient_low', 'file_no', 'source_line', 'reject_column', 'reject_reason', 'is_footer'))`;
const asCsv = `copy (select ${own} from typed where reject_column is null) to $path (format csv, header false)`;
const types = `select column_name, column_type from (describe (select ${own} from typed))`;
const asTyped = "create or replace temp view typed as from read_parquet(getvariable('typed'))";

/** Canonical bytes that are typed at once. */
const batchBytes = 96 * 1024 * 1024;

/** Writes what export files say, read and typed as the product does, as plain CSV with clear names and numbers. */
export async function writePlainCsv(from: string, folder: string): Promise<PlainKind[]> {
	const note = join(folder, 'kinds.json');
	if (existsSync(note)) return read(note);
	const database = await openDatabase(':memory:', { memoryLimit: '1500MB', threads: 2, temp: join(folder, 'temp') });
	const db = await database.connect();
	for (const part of ['cells', 'kinds', 'recipient'])
		await loadFolder(db, new URL(`../../sql/typing/${part}/`, import.meta.url));
	await knowAnswers(db);
	const work = join(folder, 'work');
	mkdirSync(work);
	const kinds = new Map<string, PlainKind>();
	const groups = new Map<string, Group>();
	const flush = async () => {
		for (const group of takeGroups(groups)) await writeGroup(db, folder, group, kinds);
	};
	let table = 0;
	for (const [file, name] of readdirSync(from).entries()) {
		await readFile(groups, work, { file, path: join(from, name), kind: null, formats, nextTable: () => ++table });
		if ([...groups.values()].reduce((sum, { bytes }) => sum + bytes, 0) > batchBytes) await flush();
	}
	await flush();
	db.close();
	database.close();
	rmSync(work, { recursive: true });
	writeFileSync(note, JSON.stringify([...kinds.values()]));
	return read(note);
}

const read = (note: string) => z.array(PlainKind).parse(JSON.parse(readFileSync(note, 'utf8')));

async function writeGroup(
	db: Connection,
	folder: string,
	{ shape, path, tables }: Group,
	kinds: Map<string, PlainKind>,
) {
	const columns = Object.fromEntries(['tag', 'line', ...shape.columns].map((name) => [name, 'VARCHAR']));
	const source = { files: listValue([path]), columns: structValue(columns), delimiter: shape.delimiter };
	const typed = `${path}.parquet`;
	await db.run(statement(`typing/export/${shape.kind}.sql`), { ...source, path: typed });
	await db.run('set variable typed = $typed', { typed });
	await db.run(asTyped);
	const target = join(folder, `${shape.kind}-${tables[0]}.csv`);
	await db.run(asCsv, { path: target });
	const kind = kinds.get(shape.kind) ?? { kind: shape.kind, files: [], columns: await columnsOf(db) };
	kinds.set(shape.kind, { ...kind, files: [...kind.files, target] });
	rmSync(path);
}

async function columnsOf(db: Connection): Promise<Record<string, string>> {
	const rows = await db.rows(types);
	return Object.fromEntries(rows.map((row) => [String(row.column_name), String(row.column_type)]));
}
