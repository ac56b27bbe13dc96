import type { NoticeDocument } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { noticeDocx } from './docx.ts';
import { noticeText } from './plain_text.ts';
import { noticeWorkbook } from './workbook.ts';

/** What a notice can be written as, by the end of a file's name. */
export const noticeFiles: Readonly<Record<string, (document: NoticeDocument) => Promise<Buffer>>> = {
	docx: noticeDocx,
	txt: (document) => Promise.resolve(Buffer.from(noticeText(document))),
	xlsx: annexes,
};

async function annexes(document: NoticeDocument): Promise<Buffer> {
	const book = await noticeWorkbook(document);
	if (book === null) throw new Refusal(404, '这份通报没有附表，没有可写入 XLSX 的内容');
	return book;
}
