import { linesOf } from './lines.ts';
import type { Layout } from './messages.ts';

/** A record of a canonical file, its cells as text. */
export type CanonicalRecord = { line: number; cells: string[] };

/** The records of one table in a canonical file, in order; a record may run over several lines inside quotes. */
export async function* canonicalRecords(layout: Layout, table: number): AsyncGenerator<CanonicalRecord> {
	const mark = `${table}${layout.delimiter}`;
	let record = '';
	for await (const text of linesOf(layout.canonical, layout.from, layout.until)) {
		record = record === '' ? text : `${record}\n${text}`;
		if (isOpen(record)) continue;
		if (record.startsWith(mark)) yield recordOf(record.slice(mark.length), layout.delimiter);
		record = '';
	}
}

function isOpen(record: string): boolean {
	if (!record.includes('"')) return false;
	let quotes = 0;
	for (const character of record) if (character === '"') quotes++;
	return quotes % 2 === 1;
}

function recordOf(rest: string, delimiter: string): CanonicalRecord {
	const end = rest.indexOf(delimiter);
	return { line: Number(rest.slice(0, end)), cells: cellsOf(rest.slice(end + 1), delimiter) };
}

/** The cells of a sound record. */
function cellsOf(record: string, delimiter: string): string[] {
	const cells: string[] = [];
	let cell = '';
	let isQuoted = false;
	for (let at = 0; at < record.length; at++) {
		const character = record[at];
		if (character === '"' && isQuoted && record[at + 1] === '"') cell += record[at++];
		else if (character === '"') isQuoted = !isQuoted;
		else if (character === delimiter && !isQuoted) {
			cells.push(cell);
			cell = '';
		} else cell += character;
	}
	return [...cells, cell];
}
