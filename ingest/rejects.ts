import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { canonicalRecords } from './canonical.ts';
import type { Layout, ReadTable } from './messages.ts';
import type { Broken } from './read/table.ts';

type Rejected = { line: number; column: string | null; reason: string; record: string; isWhole: boolean };

/**
 * Writes the rejected rows of a table to `target` in the layout they came in, with line, column and reason behind
 * each row, and registers them with masked texts. Answers whether there were any.
 */
export async function writeRejects(
	db: Connection,
	table: ReadTable,
	importId: number,
	target: string,
): Promise<boolean> {
	if (!table.layout) return false;
	const masked = `${target}.masked`;
	const [file, register] = [await openLines(target), await openLines(masked)];
	let count = 0;
	try {
		await file.add(`\uFEFF${headLine(table.layout)}`);
		for await (const row of rejectedRows(db, table, table.layout, importId)) {
			count++;
			await file.add(rejectLine(table.layout, row));
			await register.add([row.line, row.column ?? '', row.reason, maskDigits(row.record)].map(quoted).join(','));
		}
	} finally {
		await Promise.all([file.end(), register.end()]);
	}
	await db.run(statement('merge/rejects.sql'), { import: importId, path: masked });
	await rm(masked);
	return count > 0;
}

type Lines = { add(line: string): Promise<void>; end(): Promise<void> };

/** A text file that is written in blocks; a disk that is full is an error like any other. */
async function openLines(path: string): Promise<Lines> {
	const file = await open(path, 'w', 0o600);
	let block = '';
	const flush = async () => {
		const text = block;
		block = '';
		await file.appendFile(text);
	};
	return {
		add: async (line) => {
			block += `${line}\n`;
			if (block.length > 1 << 16) await flush();
		},
		end: () => flush().finally(() => file.close()),
	};
}

async function* rejectedRows(
	db: Connection,
	table: ReadTable,
	layout: Layout,
	importId: number,
): AsyncGenerator<Rejected> {
	if (table.broken) yield* brokenRows(table.broken);
	const records = canonicalRecords(layout, table.table);
	// Both run in order of lines, so the records are walked through once.
	for await (const fault of faultRows(db, importId)) {
		let record = await records.next();
		while (!record.done && record.value.line < fault.line) record = await records.next();
		if (!record.done) yield { ...fault, record: record.value.text, isWhole: true };
	}
}

async function* brokenRows(path: string): AsyncGenerator<Rejected> {
	for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
		const broken: Broken = JSON.parse(line);
		yield { line: broken.line, column: broken.column, reason: broken.reason, record: broken.raw, isWhole: false };
	}
}

async function* faultRows(
	db: Connection,
	importId: number,
): AsyncGenerator<{ line: number; column: string | null; reason: string }> {
	for (let after = 0; ;) {
		const page = await db.rows(statement('merge/fault_page.sql'), { import: importId, after });
		for (const row of page) {
			after = Number(row.source_line);
			yield {
				line: after,
				column: row.column_name === null ? null : String(row.column_name),
				reason: String(row.reason),
			};
		}
		if (page.length === 0) return;
	}
}

/** The header as it was, saying 万元 where a title row said it, with the three columns that explain. */
function headLine({ header, columns, delimiter }: Layout): string {
	const cells = header.map((cell, index) =>
		columns[index]?.endsWith('_wan') && !/万/.test(cell) ? `${cell}（万元）` : cell,
	);
	return [...cells, '行号', '问题列', '拒绝原因'].map(quoted).join(delimiter);
}

function rejectLine({ columns, delimiter }: Layout, row: Rejected): string {
	const record = row.isWhole ? row.record : [quoted(row.record), ...columns.slice(1).map(() => '')].join(delimiter);
	return [record, ...[row.line, row.column ?? '', row.reason].map(quoted)].join(delimiter);
}

function quoted(cell: string | number): string {
	return `"${String(cell).replaceAll('"', '""')}"`;
}

/** IDs and card numbers in a raw text keep their last four digits only, also those written in groups (6217 0000 …). */
function maskDigits(text: string): string {
	const grouped = /[\d０-９](?:[ \u3000-]{0,2}[\d０-９]){13,}[ \u3000-]{0,2}[\dXxＸｘ]?/g;
	return text.replace(grouped, masked).replace(/[\d０-９]{7,}[\dXxＸｘ]?/g, masked);
}

const masked = (run: string) => '*'.repeat(run.length - 4) + run.slice(-4);
