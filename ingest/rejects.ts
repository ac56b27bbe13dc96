import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { canonicalRecords } from './canonical.ts';
import { linesOf } from './lines.ts';
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
	const [file, register] = [createWriteStream(target, { mode: 0o600 }), createWriteStream(masked, { mode: 0o600 })];
	let count = 0;
	file.write(`\uFEFF${headLine(table.layout)}\n`);
	for await (const row of rejectedRows(db, table, table.layout, importId)) {
		count++;
		file.write(`${rejectLine(table.layout, row)}\n`);
		if (
			!register.write(`${[row.line, row.column ?? '', row.reason, maskDigits(row.record)].map(quoted).join(',')}\n`)
		) {
			await once(register, 'drain');
		}
	}
	await Promise.all([file, register].map((stream) => new Promise((resolve) => stream.end(resolve))));
	await db.run(statement('merge/rejects.sql'), { import: importId, path: masked });
	await rm(masked);
	return count > 0;
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
	for await (const line of linesOf(path)) {
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

/** IDs and card numbers in a raw text keep their last four digits only. */
function maskDigits(text: string): string {
	return text.replace(/[\d０-９]{7,}[\dXx]?/g, (run) => '*'.repeat(run.length - 4) + run.slice(-4));
}
