import type { NoticeCell, NoticeCellFormat } from '../../contract/index.ts';

/** A cell's number as a sheet holds it, and the format in which it looks as printed. */
export type SheetNumber = { value: number; numFmt: string };

/** Formats of a number that is not to be found in its own text. */
const plain: Record<NoticeCellFormat, string> = {
	text: 'General',
	count: '#,##0',
	percent: '0.00%',
	permille: '0.00"‰"',
	wan: '#,##0.00',
	yuan: '#,##0.00',
	rank: '0',
};

/**
 * 99.99% is 0.9999 in a format of two decimals, 0.3‰ is 0.3 and 并列1 is 1 with their signs in the format: what stands in
 * the cell is what is printed, never the exact figure that a sheet would round its own way. Null for a text.
 */
export function sheetNumber({ text, number }: NoticeCell, format: NoticeCellFormat): SheetNumber | null {
	if (number === null) return null;
	const [, before = '', digits = '', fraction = '', after = ''] =
		/^([^\d-]*)(-?[\d,]+)(?:\.(\d+))?(.*)$/su.exec(text) ?? [];
	const isPrinted = Number(`${digits.replaceAll(',', '')}.${fraction || '0'}`) === number;
	const isPercent = format === 'percent';
	const value = isPercent ? Number(`${number}e-2`) : number;
	if (digits === '' || !isPrinted || (isPercent && !after.startsWith('%'))) return { value, numFmt: plain[format] };
	const shape = (digits.includes(',') ? '#,##0' : '0') + (fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`);
	const sign = isPercent ? `%${quoted(after.slice(1))}` : quoted(after);
	return { value, numFmt: quoted(before) + shape + sign };
}

/** Words in a number format. */
function quoted(words: string): string {
	return words === '' ? '' : `"${words.replaceAll('"', '')}"`;
}
