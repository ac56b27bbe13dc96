import type { Layout } from '../messages.ts';
import { maskNames, maskWord, maskWords, namesIn } from './mask_names.ts';
import type { Rejected } from './rejected_rows.ts';

const personColumn = /^(?:beneficiary|payee|person|holder)_name(?:$|_)|^name$/;
const personHeader = /姓名|户主|户名|联系人|经办人|收款人|享受人|领取人/;
const numberHeader = /证|号|码|编/;
/** Columns into which people write what they like, names among it; of a column that is not known nobody can tell. */
const freeColumn = /^extra_|^(?:note|reason|stop_reason|bank_reason)$/;

/** What of a rejected row anybody may see: its text, and why it was rejected. */
export type Masked = { text: string; reason: string };

/**
 * A rejected row without the names of its people and without long numbers, wherever in it they stand: names by their first
 * character, numbers by their end. Of a column that is not known only the first character of each word is shown.
 */
export function maskRow({ content, reason }: Rejected, layout: Layout): Masked {
	const columns = layout.header.map((header, at) => sortOf(layout.columns[at] ?? '', header));
	if (!('cells' in content)) {
		// Which words of it are names can't be told.
		const isOpen = columns.some((sort) => sort !== 'known');
		return { text: maskNumbers(isOpen ? maskWords(content.raw) : content.raw), reason: maskNumbers(reason) };
	}
	const names = namesIn(content.cells.filter((_, at) => columns[at] === 'person'));
	const cells = content.cells.map((cell, at) => {
		if (columns[at] === 'person') return maskNumbers(maskWord(cell));
		return maskNumbers(maskNames(columns[at] === 'unknown' ? maskWords(cell) : cell, names));
	});
	return { text: cells.join(layout.delimiter), reason: maskNumbers(maskNames(reason, names)) };
}

function sortOf(column: string, header: string): 'person' | 'unknown' | 'free' | 'known' {
	if (personColumn.test(column) || (personHeader.test(header) && !numberHeader.test(header))) return 'person';
	if (column.startsWith('extra_')) return 'unknown';
	return freeColumn.test(column) ? 'free' : 'known';
}

/** IDs, accounts and phones, also in groups with hyphens, which dates have too: those are shorter. */
const grouped = /[\d０-９](?:[ \u00a0\u3000-]{0,2}[\d０-９]){10,}[ \u00a0\u3000-]{0,2}[\dXxＸｘ]?/g;
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
