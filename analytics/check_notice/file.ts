import type { Context } from '../api/endpoint.ts';
import { type CheckedData, type NoticeCheck, Scope } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { checkedPeriod, checkNotice } from './check.ts';
import { commented } from './docx_comment.ts';
import { docxOf } from './docx_new.ts';
import { mainPart, unpacked, xmlOf } from './docx_parts.ts';
import { docxTables } from './docx_tables.ts';
import { docxParagraphs } from './docx_text.ts';
import { remarks } from './remarks.ts';
import { paragraphsOf } from './text.ts';

/** A file to check, month and cut-off if they are given, and what a published month is held against. */
export type Asked = {
	bytes: Buffer;
	month?: string | undefined;
	at?: string | undefined;
	data?: CheckedData | undefined;
};

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** DOCX by its first bytes, else plain text. */
export function mediaTypeOf(bytes: Buffer): string {
	return isZip(bytes) ? docxType : 'text/plain';
}

/** Checks a DOCX or a text; with `isMarked` gives it as a DOCX with comments too. Refuses what is neither, in Chinese. */
export async function checkedFile(
	context: Context,
	{ bytes, ...asked }: Asked,
	isMarked: boolean,
): Promise<{ check: NoticeCheck; docx: Buffer | null }> {
	const opened = isZip(bytes) ? openedDocx(bytes) : null;
	const paragraphs = opened ? opened.paragraphs.map(({ text }) => text) : paragraphsOf(decoded(bytes));
	if (paragraphs.length === 0) throw new Refusal(400, '没有要校核的文字');
	const tables = opened ? { tables: docxTables(opened.document, opened.paragraphs) } : {};
	const period = await context.read((db) => checkedPeriod(db, paragraphs, asked));
	for (const scope of Scope.options) await context.ensure({ ...period, scope });
	const check = await context.read((db) => checkNotice(db, context.visible, paragraphs, { ...period, ...tables }));
	if (!isMarked) return { check, docx: null };
	const { parts, ...rest } = opened ?? openedDocx(await docxOf(paragraphs));
	return { check, docx: commented(parts, rest, remarks(check), check.at) };
}

function openedDocx(bytes: Buffer) {
	const parts = unpacked(bytes);
	const document = xmlOf(parts, mainPart(parts));
	if (!document) throw new Refusal(400, '这不是 DOCX 文档，请另存为 DOCX 或文本后再试');
	return { parts, document, paragraphs: docxParagraphs(document) };
}

function isZip(bytes: Buffer): boolean {
	return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
}

/** UTF-8, else GB18030. */
function decoded(bytes: Buffer): string {
	if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
		throw new Refusal(400, '这是旧版 DOC 或加密的文档，请另存为不加密的 DOCX 后再试');
	if (bytes.includes(0)) throw new Refusal(400, '这不是文本文件，也不是 DOCX，请另存为 DOCX 或文本后再试');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}
