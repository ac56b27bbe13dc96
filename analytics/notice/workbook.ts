import type { NoticeDocument } from '../contract/index.ts';
import { repacked } from './repacked.ts';
import { addAnnex } from './sheet/annex.ts';

/**
 * The annexes of a notice as a workbook, a sheet each, to be printed or counted on: numbers are numbers, each the one that
 * is printed and shown as it is printed. Null where the notice has no annex.
 */
export async function noticeWorkbook({ annexes, at }: NoticeDocument): Promise<Buffer | null> {
	if (annexes.length === 0) return null;
	const { default: excel } = await import('exceljs');
	const book = new excel.Workbook();
	const names = new Set<string>();
	for (const [place, annex] of annexes.entries()) {
		const mark = annexes.length === 1 ? '附件' : `附件${place + 1}`;
		addAnnex(book, annex, sheetName(`${mark} ${annex.title}`, names));
	}
	return repacked(Buffer.from(await book.xlsx.writeBuffer()), at);
}

/** A name that Excel takes: at most 31 characters, none of its signs, no other sheet's. */
function sheetName(title: string, taken: Set<string>): string {
	const plain = title
		.replace(/[\p{Cc}\p{Cf}[\]:*?/\\']/gu, '_')
		.slice(0, 31)
		.toWellFormed();
	const name = taken.has(plain) ? `${plain.slice(0, 27)} (${taken.size + 1})` : plain;
	taken.add(name);
	return name;
}
