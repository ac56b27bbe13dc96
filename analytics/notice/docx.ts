import type { NoticeDocument } from '../contract/index.ts';

/**
 * A notice as a Word document by GB/T 9704-2012 (党政机关公文格式), to be edited and signed. The same notice gives the same
 * bytes. Typefaces go by name: the reader's machine has them or takes others.
 */
export async function noticeDocx(document: NoticeDocument): Promise<Buffer> {
	const { packed } = await import('./word/document.ts');
	return packed(document);
}
