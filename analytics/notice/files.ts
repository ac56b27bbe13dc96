import type { NoticeDocument } from '../contract/index.ts';
import { noticeDocx } from './docx.ts';
import { noticeText } from './plain_text.ts';
import { noticeWorkbook } from './workbook.ts';

/** What a notice can be written as, by the end of a file's name. */
export const noticeFiles: Readonly<Record<string, (document: NoticeDocument) => Promise<Buffer>>> = {
	docx: noticeDocx,
	txt: (document) => Promise.resolve(Buffer.from(noticeText(document))),
	xlsx: noticeWorkbook,
};
