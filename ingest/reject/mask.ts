import type { Layout } from '../messages.ts';
import type { Rejected } from './rejected_rows.ts';

const personColumn = /^(?:beneficiary|payee|person|holder)_name(?:$|_)|^name$/;
const personHeader = /姓名|户主|户名|联系人|经办人|收款人|享受人|领取人/;
const numberHeader = /证|号|码|编/;

/** The text of a rejected row as anybody may see it: names by their first character, long numbers by their end. */
export function maskRow({ content }: Rejected, layout: Layout): string {
	const isName = layout.header.map((header, at) => isPerson(layout.columns[at] ?? '', header));
	if ('cells' in content) {
		const masked = content.cells.map((cell, at) => maskNumbers(isName[at] ? maskWord(cell) : cell));
		return masked.join(layout.delimiter);
	}
	// Which words of it are names can't be told.
	const text = isName.includes(true) ? content.raw.replace(/\p{L}[\p{L}\p{M}·•.]+/gu, maskWord) : content.raw;
	return maskNumbers(text);
}

function isPerson(column: string, header: string): boolean {
	return personColumn.test(column) || (personHeader.test(header) && !numberHeader.test(header));
}

/** The first character and a * for each other one. */
function maskWord(word: string): string {
	const [first = '', ...rest] = word.trim();
	return first + '*'.repeat(rest.length);
}

/** IDs and accounts, also in groups with hyphens, which dates have too: those are shorter. */
const grouped = /[\d０-９](?:[ \u00a0\u3000-]{0,2}[\d０-９]){13,}[ \u00a0\u3000-]{0,2}[\dXxＸｘ]?/g;
const plain = /[\d０-９](?:[ \u00a0\u3000]?[\d０-９]){6,}[XxＸｘ]?/g;

function maskNumbers(text: string): string {
	return text.replace(grouped, maskNumber).replace(plain, maskNumber);
}

/** IDs keep their last two digits (the check digit tells more of a longer rest), other long numbers their last four. */
function maskNumber(run: string): string {
	const digits = run.replace(/[ \u00a0\u3000-]/g, '').length;
	const kept = digits === 15 || digits === 18 ? 2 : 4;
	return '*'.repeat(run.length - kept) + run.slice(-kept);
}
