import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openWarehouse, type Warehouse } from '../../analytics/warehouse.ts';
import { ingest, type Taken } from '../../ingest/ingest.ts';
import { copyEmpty } from '../empty_folder.ts';
import { temporaryFolder } from '../second_city.ts';

/** A file to take in; `make` puts something else in its place. */
export type Input = { name: string; bytes: Buffer; make?: (path: string) => void };

/** What became of a table, with its rejected rows and the lines of those that are in the database. */
export type Found = Taken & {
	rejectedRows: { line: number; column: string | null; reason: string }[];
	lines: number[];
	marks: Mark[];
};

/** A row whose recipient carries a mark. */
type Mark = { line: number; mark: string };

/** Takes all files in with one run of the real ingest; the answer has what became of each, by name. */
export async function takeIn<T>(
	files: readonly Input[],
	use: (found: Map<string, Found[]>, warehouse: Warehouse) => Promise<T> | T,
): Promise<T> {
	const place = temporaryFolder();
	const now = () => new Date('2023-11-22T01:40:00Z');
	await copyEmpty(join(place.path, 'data'));
	const warehouse = await openWarehouse(join(place.path, 'data'), { now, creates: false });
	try {
		const folder = join(place.path, 'files');
		mkdirSync(folder);
		const paths = files.map(({ name }) => join(folder, name));
		for (const { name, bytes, make } of files) {
			const path = join(folder, name);
			if (make) make(path);
			else writeFileSync(path, bytes);
		}
		const taken = await ingest(warehouse.writer, warehouse.folder, paths, { now });
		return await use(await withRows(warehouse, taken), warehouse);
	} finally {
		warehouse.close();
		place.remove();
	}
}

async function withRows({ writer: db }: Warehouse, taken: Taken[]): Promise<Map<string, Found[]>> {
	const rejects = Map.groupBy(
		await db.rows('select import_id, source_line, column_name, reason from reject order by import_id, source_line'),
		(row) => Number(row.import_id),
	);
	const lines = new Map(
		(await db.rows(everyLine)).map((row) => [
			Number(row.import_id),
			Array.isArray(row.lines) ? row.lines.map(Number) : [],
		]),
	);
	const marks = Map.groupBy(await db.rows(everyMark), (row) => Number(row.import_id));
	const found = taken.map((table) => ({
		...table,
		lines: lines.get(table.id ?? 0) ?? [],
		marks: (marks.get(table.id ?? 0) ?? []).map(({ line, mark }) => ({ line: Number(line), mark: String(mark) })),
		rejectedRows: (rejects.get(table.id ?? 0) ?? []).map(({ source_line, column_name, reason }) => ({
			line: Number(source_line),
			column: column_name === null ? null : String(column_name),
			reason: String(reason),
		})),
	}));
	return Map.groupBy(found, ({ path }) => basename(path));
}

/** Lines by import, also of rows that a later file replaced. */
const everyLine = `
	select import_id, list(source_line order by source_line) as lines
	from (
		select import_id, source_line from raw_payment
		union all
		select import_id, source_line from raw_feedback
		union all
		select import_id, source_line from raw_refund
		union all
		select import_id, source_line from raw_push
		union all
		select import_id, source_line from raw_slip
	)
	group by import_id`;

const everyMark = `
	with marked as (
		select import_id, source_line as line, id_checksum_bad, id_birth_bad, id_was_15
		from raw_payment
		join recipient using (recipient_key)
	)
	select import_id, line, mark
	from (unpivot marked on id_checksum_bad, id_birth_bad, id_was_15 into name mark value is_so)
	where is_so`;
