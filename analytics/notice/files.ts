import type { NoticeDocument } from '../contract/index.ts';
import { noticeText } from './plain_text.ts';

/** What a notice can be written as, by the end of a file's name. */
export const noticeFiles: Readonly<Record<string, (document: NoticeDocument) => Promise<Buffer>>> = {
	txt: (document) => Promise.resolve(Buffer.from(noticeText(document))),
};
