import { linesOf } from './lines.ts';
import type { Layout } from './messages.ts';

/** A record of a canonical file as it stands there, without its tag and line. */
export type CanonicalRecord = { line: number; text: string };

/** The records of one table in a canonical file, in order; a record may run over several lines inside quotes. */
export async function* canonicalRecords(layout: Layout, table: number): AsyncGenerator<CanonicalRecord> {
	const mark = `${table}${layout.delimiter}`;
	let record = '';
	for await (const text of linesOf(layout.canonical, layout.from, layout.until)) {
		record = record === '' ? text : `${record}\n${text}`;
		if (isOpen(record)) continue;
		if (record.startsWith(mark)) yield split(record.slice(mark.length), layout.delimiter);
		record = '';
	}
}

function isOpen(record: string): boolean {
	if (!record.includes('"')) return false;
	let quotes = 0;
	for (const character of record) if (character === '"') quotes++;
	return quotes % 2 === 1;
}

function split(rest: string, delimiter: string): CanonicalRecord {
	const end = rest.indexOf(delimiter);
	return { line: Number(rest.slice(0, end)), text: rest.slice(end + 1) };
}
