import type { Format } from '../formats/format.ts';
import { cellsOf } from './cells.ts';
import type { Layout } from './copy.ts';
import { CR, cursorAt, dialectOf, LF, type Dialect } from './cursor.ts';
import { decodeHead, type Encoding } from './decode.ts';
import { likelyEncodings } from './encoding.ts';
import { findHead, HEADER_LINES, type Head, type HeadRow, type NoHead } from './head.ts';
import { nextRecord } from './record.ts';
import type { View } from './view.ts';

/** How a text file is to be read, by its head. `hasRecords` is sure only of files no longer than that. */
export type TextHead = { head: Head; layout: Layout; encoding: Encoding; hasRecords: boolean };

type Decoded = { view: View; size: number };
type Row = HeadRow & { next: number };

/** Tries encodings and delimiters until the header of a known kind appears. */
export function findTextHead(raw: Buffer, isWhole: boolean, formats: readonly Format[]): TextHead | NoHead {
	const breaksAtCr = !raw.includes(LF) && raw.includes(CR);
	let miss: NoHead = { reason: '', kind: null, likeness: -Infinity, header: [] };
	for (const encoding of likelyEncodings(raw)) {
		const text = decodeHead(raw, isWhole, encoding);
		for (const delimiter of [',', '\t', '|', ';']) {
			const dialect = dialectOf(delimiter, breaksAtCr);
			const rows = rowsOf(text, dialect);
			const head = findHead(rows, formats);
			if ('reason' in head) {
				if (head.likeness > miss.likeness) miss = head;
				continue;
			}
			const offset = rows[head.index]?.next ?? 0;
			const { header, added, headerLine: lines } = head;
			const layout = { dialect, delimiter, header, added, offset, lines };
			return { head, layout, encoding, hasRecords: !isWhole || hasText(text, offset, delimiter) };
		}
	}
	return miss;
}

/** The records that begin within the lines where a header may stand. */
function rowsOf({ view, size }: Decoded, dialect: Dialect): Row[] {
	const { bytes } = view;
	bytes[size] = LF;
	const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const cursor = cursorAt(hasBom ? 3 : 0);
	const rows: Row[] = [];
	for (let line = 0; line < HEADER_LINES && cursor.next < size;) {
		nextRecord(cursor, view, size, dialect);
		line += cursor.lines;
		rows.push({ cells: [...cellsOf(bytes, cursor, dialect.delimiter)], line, next: Math.min(cursor.next, size) });
	}
	return rows;
}

function hasText({ view, size }: Decoded, from: number, delimiter: string): boolean {
	return view.bytes.toString('utf8', from, size).replaceAll(delimiter, '').replace(/["\s]/g, '') !== '';
}
