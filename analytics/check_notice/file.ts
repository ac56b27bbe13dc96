import type { Context } from '../api/endpoint.ts';
import { type NoticeCheck, Scope } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { checkedPeriod, checkNotice } from './check.ts';
import { paragraphsOf } from './text.ts';

/** A file to check, and the month if it is given. */
export type Asked = { bytes: Buffer; month?: string | undefined };

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** DOCX by its first bytes, else plain text. */
export function mediaTypeOf(bytes: Buffer): string {
	return isZip(bytes) ? docxType : 'text/plain';
}

/** Checks a DOCX or a text; with `isMarked` gives it as a DOCX with comments too. Refuses what is neither, in Chinese. */
export async function checkedFile(
	context: Context,
	{ bytes, month }: Asked,
	_isMarked: boolean,
): Promise<{ check: NoticeCheck; docx: Buffer | null }> {
	const paragraphs = paragraphsOf(decoded(bytes));
	if (paragraphs.length === 0) throw new Refusal(400, '没有要校核的文字');
	const period = await context.read((db) => checkedPeriod(db, paragraphs, month));
	for (const scope of Scope.options) await context.ensure({ ...period, scope });
	const check = await context.read((db) => checkNotice(db, context.visible, paragraphs, period));
	return { check, docx: null };
}

function isZip(bytes: Buffer): boolean {
	return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
}

/** UTF-8, else GB18030. */
function decoded(bytes: Buffer): string {
	if (bytes.includes(0)) throw new Refusal(400, '这不是文本文件，也不是 DOCX，请另存为 DOCX 或文本后再试');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}
