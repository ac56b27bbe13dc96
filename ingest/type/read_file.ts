import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Format } from '../formats/format.ts';
import { emptyTable, type ReadTable } from '../messages.ts';
import { openTables } from '../read/open.ts';
import type { Refused, Table } from '../read/table.ts';
import { addTable, type Groups } from './group.ts';

/** Reads one received file: each of its tables goes to the group of its shape; refused ones only get an entry. */
export async function readFile(
	groups: Groups,
	work: string,
	source: { file: number; path: string; kind: string | null; formats: readonly Format[]; nextTable: () => number },
): Promise<ReadTable[]> {
	const options = { formats: source.formats, work, ...(source.kind ? { kind: source.kind } : {}) };
	const tables: ReadTable[] = [];
	for await (const table of openTables(source.path, options)) {
		const number = source.nextTable();
		tables.push(
			'reason' in table
				? refusal(table, source.file, number)
				: await readTable(groups, work, table, source.file, number),
		);
	}
	return tables;
}

async function readTable(groups: Groups, work: string, table: Table, file: number, number: number): Promise<ReadTable> {
	const { counts, place } = await addTable(groups, work, table, number);
	const broken = counts.broken.length > 0 ? join(work, `broken-${number}.jsonl`) : null;
	if (broken)
		await writeFile(broken, counts.broken.map((record) => JSON.stringify(record)).join('\n'), { mode: 0o600 });
	const ignored = table.ignoredHeaders.filter((header) => header.trim() !== '');
	return {
		...emptyTable(file, number),
		sheet: table.sheet,
		kind: table.shape.kind,
		header: table.header,
		layout: {
			...place,
			delimiter: table.shape.delimiter,
			columns: table.shape.columns,
			header: table.header,
			isWorkbook: table.isWorkbook ?? false,
		},
		rows: counts.records,
		skipped: counts.skipped,
		rejected: counts.broken.length,
		warnings: [
			...table.warnings,
			...(counts.warnings ?? []),
			...(ignored.length > 0 ? [`未识别的列未载入：${ignored.join('、')}`] : []),
		],
		broken,
	};
}

function refusal(refused: Refused, file: number, number: number): ReadTable {
	const { sheet, kind, reason, header = [] } = refused;
	return { ...emptyTable(file, number), sheet, kind, refused: reason, header };
}
