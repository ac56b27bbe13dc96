import type { FileHandle } from 'node:fs/promises';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { isTooLarge, TOO_LARGE } from './zip.ts';

/** A column of a Parquet file; `type` is DuckDB's, empty for nested ones. */
export type ParquetColumn = { name: string; type: string };

const DAMAGED = 'Parquet 文件损坏或不完整，请重新导出或重新下载';
const MAGIC = 'PAR1';
/** Magic, length of the directory, magic. */
const FRAME = 12;
const MAX_ROWS = 50_000_000;

/** The columns of a Parquet file that is whole and of bearable size: all values are looked at once. */
export async function readSchema(
	db: Connection,
	file: FileHandle,
	path: string,
): Promise<ParquetColumn[] | { reason: string }> {
	const { size } = await file.stat();
	const { buffer: end } = await file.read(Buffer.alloc(8), 0, 8, Math.max(0, size - 8));
	const isFramed = size >= FRAME && end.toString('latin1', 4) === MAGIC && end.readUInt32LE(0) <= size - FRAME;
	if (!isFramed) return { reason: DAMAGED };
	try {
		const columns = topColumns(await db.rows(statement('typing/parquet/schema.sql'), { path }));
		const reason = await sizeFault(db, path, size);
		return reason ? { reason } : columns;
	} catch (error) {
		return { reason: reasonOf(error) };
	}
}

/** DuckDB throws on what it can't read, whatever is wrong with it. */
function reasonOf(error: unknown): string {
	const text = String(error);
	if (text.includes('No space left')) throw error;
	if (/out of memory/i.test(text)) return `Parquet 文件${TOO_LARGE}`;
	if (/utf-?8|string encoding/i.test(text)) return 'Parquet 文件含无效字节，文字已损坏，请以 UTF-8 重新导出';
	return DAMAGED;
}

async function sizeFault(db: Connection, path: string, packed: number): Promise<string | null> {
	const [declared] = await db.rows(statement('typing/parquet/size.sql'), { path });
	const rows = Math.max(Number(declared?.declared_rows), Number(declared?.group_rows));
	if (rows === 0) return '只有表头，没有数据行';
	if (rows > MAX_ROWS) return `Parquet 文件行数超限（${rows} 行），请拆分后再导入`;
	if (isTooLarge(Number(declared?.bytes), packed)) return `Parquet 文件${TOO_LARGE}`;
	const [texts = {}] = await db.rows(statement('typing/parquet/text_size.sql'), { path });
	const bytes = Object.values(texts).reduce<number>((sum, each) => sum + Number(each ?? 0), 0);
	return isTooLarge(bytes, packed) ? `Parquet 文件${TOO_LARGE}` : null;
}

/** The columns below the root, which comes first; what is nested below one of them is its own. */
function topColumns(nodes: Record<string, unknown>[]): ParquetColumn[] {
	const columns: ParquetColumn[] = [];
	let nested = 0;
	for (const { name, children, type } of nodes.slice(1)) {
		if (nested === 0) columns.push({ name: String(name), type: String(type ?? '') });
		else nested--;
		nested += Number(children);
	}
	return columns;
}
