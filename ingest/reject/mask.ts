import { maskNumbers } from '../mask_numbers.ts';
import { maskPeople } from '../mask_people.ts';
import type { Layout } from '../messages.ts';
import { maskNames, maskWord, maskWords, namesIn } from './mask_names.ts';
import type { Rejected } from './rejected_rows.ts';

const personColumn = /^(?:beneficiary|payee|person|holder)_name(?:$|_)|^name$/;
const personHeader = /姓名|户主|户名|联系人|经办人|收款人|享受人|领取人/;
const numberHeader = /证|号|码|编/;
/** Columns into which people write what they like, names among it; of a column that is not known nobody can tell. */
const freeColumn = /^extra_|^(?:note|stop_reason)$/;
/** What banks write, of whom no other column tells. */
const answerColumn = /^(?:reason|bank_reason)$/;

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
		return maskNumbers(maskNames(withoutPeople(cell, columns[at]), names));
	});
	return { text: cells.join(layout.delimiter), reason: maskNumbers(maskNames(reason, names)) };
}

/** What may name somebody whom no column of the row names; of an answer without end each word. */
function withoutPeople(cell: string, sort: Sort | undefined): string {
	if (sort === 'answer' && cell.length <= 500) return maskPeople(cell);
	return sort === 'answer' || sort === 'unknown' ? maskWords(cell) : cell;
}

type Sort = 'person' | 'unknown' | 'answer' | 'free' | 'known';

function sortOf(column: string, header: string): Sort {
	if (personColumn.test(column) || (personHeader.test(header) && !numberHeader.test(header))) return 'person';
	if (column.startsWith('extra_')) return 'unknown';
	if (answerColumn.test(column)) return 'answer';
	return freeColumn.test(column) ? 'free' : 'known';
}
