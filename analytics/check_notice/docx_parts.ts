import { DOMParser, type Document } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { Refusal } from '../refusal.ts';

/** The files inside a DOCX, by their names. */
export type Parts = Record<string, Uint8Array>;

const limits = { entries: 2000, bytes: 60_000_000, ratio: 300 };

/** Unpacks a DOCX. Refuses, in Chinese, what is none, what is larger inside than a notice can be, and strange names. */
export function unpacked(bytes: Uint8Array): Parts {
	const seen = new Set<string>();
	let total = 0;
	const known = (name: string, size: number, packed: number) => {
		if (/^[/\\]|\\|(^|\/)\.\.(\/|$)/.test(name)) throw new Refusal(400, 'DOCX 内有非法路径，没有打开');
		if (seen.has(name)) throw new Refusal(400, 'DOCX 内有重名文件，没有打开');
		seen.add(name);
		total += size;
		const isBloated = size > 100_000 && size > packed * limits.ratio;
		if (seen.size > limits.entries || total > limits.bytes || isBloated)
			throw new Refusal(400, 'DOCX 解压后的大小、压缩比或文件数超限，没有打开');
	};
	try {
		return unzipSync(bytes, {
			filter({ name, originalSize, size }) {
				known(name, originalSize, size);
				return true;
			},
		});
	} catch (fault) {
		if (fault instanceof Refusal) throw fault;
		throw new Refusal(400, 'DOCX 已损坏，无法打开，请在 Word 或 WPS 中重新保存后再试');
	}
}

/** A part as XML. Refuses declarations of types and entities; null where the part is missing. */
export function xmlOf(parts: Parts, name: string): Document | null {
	const bytes = parts[name];
	if (bytes === undefined) return null;
	const text = new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8').decode(bytes);
	if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Refusal(400, 'DOCX 内含有 DOCTYPE 声明，没有打开');
	try {
		return new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml');
	} catch {
		throw new Refusal(400, 'DOCX 的内容不是正确的 XML，请在 Word 或 WPS 中重新保存后再试');
	}
}

/** The main part of a DOCX, where its relationships say it is. */
export function mainPart(parts: Parts): string {
	const relations = xmlOf(parts, '_rels/.rels')?.getElementsByTagName('Relationship') ?? [];
	const main = [...relations].find((one) => one.getAttribute('Type')?.endsWith('/officeDocument'));
	const name = (main?.getAttribute('Target') ?? 'word/document.xml').replace(/^\//, '');
	if (parts[name] === undefined) throw new Refusal(400, '这不是 DOCX 文档，请另存为 DOCX 或文本后再试');
	return name;
}

function refuse(level: string, message: string): void {
	if (level !== 'warning') throw new Error(message);
}
