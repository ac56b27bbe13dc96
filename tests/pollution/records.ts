import { isUtf8 } from 'node:buffer';
import type { Encoding } from './valid.ts';

/** A record as a slow plain reader sees it; `cells` is null where its structure is broken. */
export type PlainRecord = { line: number; cells: string[] | null; text: string };

/** The text of a file; what can't be read is U+FFFD, also a line of UTF-8 in a file of GB18030. */
export function textOf(bytes: Buffer, encoding: Encoding): string {
	if (encoding === 'utf-16be')
		return (
			textOf(Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16(), 'utf-16le') +
			(bytes.length % 2 ? '\ufffd' : '')
		);
	if (encoding === 'utf-16le') return new TextDecoder(encoding).decode(bytes).replaceAll('\ufeff', '');
	if (encoding === 'utf-8') return new TextDecoder(encoding).decode(bytes);
	return bytes
		.toString('latin1')
		.split('\n')
		.map((line) => gb18030(Buffer.from(line, 'latin1')))
		.join('\n');
}

function gb18030(line: Buffer): string {
	const isForeign = isUtf8(line) && /[\u3000-\u9fff]/.test(line.toString('utf8'));
	return isForeign
		? line.toString('utf8').replaceAll(/[\u0080-\uffff]+/g, '\ufffd')
		: new TextDecoder('gb18030').decode(line);
}

/**
 * The records of a text by RFC 4180. A broken one ends at its first line break: a quote that is not closed, or with
 * something behind it, or with a bare one in the same record of several lines, or in a record of several lines with
 * another number of fields than `width`, and a carriage return within a line.
 */
export function recordsOf(text: string, separator: string, width: number | null): PlainRecord[] {
	const records: PlainRecord[] = [];
	let line = 1;
	for (let at = 0; at < text.length;) {
		const whole = wholeRecord(text, at, separator);
		const isMisfit =
			whole?.isLong && width !== null && whole.cells.length !== width && !hasEmptyRest(whole.cells, width);
		const record = whole && !isMisfit ? whole : { end: endOfLine(text, at), cells: isMisfit ? [''] : null };
		const content = text.slice(at, record.end);
		records.push({ line, cells: record.cells, text: content.replace(/\r?\n$/, '') });
		line += content.split('\n').length - 1;
		at = record.end;
	}
	return records;
}

export const hasEmptyRest = (cells: string[], width: number) =>
	cells.length > width && cells.slice(width).every((cell) => /^[ \t]*$/.test(cell));

const endOfLine = (text: string, at: number) => text.indexOf('\n', at) + 1 || text.length;

type Whole = { end: number; cells: string[]; isLong: boolean };

/** The record that begins at `from`, or null when it is broken. */
function wholeRecord(text: string, from: number, separator: string): Whole | null {
	const cells: string[] = [];
	let hasStray = false;
	let isLong = false;
	for (let at = from; ;) {
		const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, separator);
		if (!field) return null;
		if (text[at] === '"') isLong ||= field.cell.includes('\n');
		else hasStray ||= field.cell.includes('"');
		cells.push(field.cell);
		at = field.end;
		if (text[at] === separator) {
			at++;
			continue;
		}
		if (text[at] === '\r' && text[at + 1] === '\n') at++;
		if (at < text.length && text[at] !== '\n') return null;
		return isLong && hasStray ? null : { end: Math.min(at + 1, text.length), cells, isLong };
	}
}

function quotedField(text: string, from: number): { cell: string; end: number } | null {
	let cell = '';
	for (let at = from + 1; at < text.length; at++) {
		if (text[at] !== '"') cell += text[at];
		else if (text[at + 1] === '"') cell += text[at++];
		else return { cell, end: at + 1 };
	}
	return null;
}

function plainField(text: string, from: number, separator: string): { cell: string; end: number } {
	let at = from;
	while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
	return { cell: text.slice(from, at), end: at };
}
