import type { Connection } from '../../sql/database.server.ts';
import { toArrow } from './arrow.ts';
import { toCsv } from './csv.ts';
import { toParquet } from './parquet.ts';
import type { Table } from './table.ts';
import { toXlsx } from './xlsx.ts';

/** The forms a tabular answer comes in, with their media types; JSON is the answer as a whole. */
export const mediaTypes = {
	json: 'application/json',
	csv: 'text/csv',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	arrow: 'application/vnd.apache.arrow.stream',
	parquet: 'application/vnd.apache.parquet',
} as const;

export type Format = keyof typeof mediaTypes;

/** The same without JSON: what a table is encoded in. */
export type TableFormat = Exclude<Format, 'json'>;

export function isFormat(name: string): name is Format {
	return Object.hasOwn(mediaTypes, name);
}

/** Where an encoder that needs DuckDB finds a connection, and a folder for intermediate files. */
export type Workshop = { read<T>(work: (db: Connection) => Promise<T>): Promise<T>; work: string };

export async function encode(table: Table, format: TableFormat, { read, work }: Workshop): Promise<Buffer> {
	if (format === 'csv') return toCsv(table);
	if (format === 'xlsx') return toXlsx(table);
	if (format === 'arrow') return toArrow(table);
	return read((db) => toParquet(table, db, work));
}
