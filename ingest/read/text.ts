import type { FileHandle } from 'node:fs/promises';
import type { Format } from '../formats/format.ts';
import { copyRecords } from './copy.ts';
import { decodeFile } from './decode.ts';
import { isOnlyBom } from './encoding.ts';
import type { Refused, Table } from './table.ts';
import { findTextHead, type TextHead } from './texthead.ts';

/** How much of a file is looked at to find its header. */
const HEAD_BYTES = 256 * 1024;

/** Opens a delimited text file (CSV, TSV …) as a table; `reopen` gives a handle that `copy` closes. */
export async function openText(
	file: FileHandle,
	reopen: () => Promise<FileHandle>,
	formats: readonly Format[],
	chunk: number,
): Promise<Table | Refused> {
	const raw = Buffer.alloc(HEAD_BYTES);
	const { bytesRead } = await file.read(raw, 0, HEAD_BYTES, 0);
	const head = raw.subarray(0, bytesRead);
	if (isOnlyBom(head)) return refuse('文件为空（仅含 BOM）');
	const found = findTextHead(head, bytesRead < HEAD_BYTES, formats);
	if ('reason' in found) return refuse(head.includes(0) ? unknownEncoding : found.reason, found.kind, found.header);
	if (!found.hasRecords) return refuse('只有表头，没有数据行', found.head.kind);
	return tableOf(found, reopen, chunk);
}

const unknownEncoding = '无法识别编码（含 NUL）：可能是没有 BOM 的 UTF-16，请另存为 UTF-8 或 GB18030';

const refuse = (reason: string, kind: string | null = null, header: string[] = []): Refused => {
	return { sheet: null, reason, kind, header };
};

function tableOf(found: TextHead, reopen: () => Promise<FileHandle>, chunk: number): Table {
	const { head, layout, encoding } = found;
	return {
		sheet: null,
		shape: { kind: head.kind, delimiter: layout.delimiter, columns: head.columns },
		headerLine: head.headerLine,
		ignoredHeaders: head.ignoredHeaders,
		header: head.header,
		warnings: [],
		copy: async (write, tag) => {
			const file = await reopen();
			try {
				return await copyRecords(decodeFile(file, encoding, chunk), layout, chunk, write, tag);
			} finally {
				await file.close();
			}
		},
	};
}
