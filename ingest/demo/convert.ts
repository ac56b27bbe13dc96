import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { writeXlsxStream } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import type { Connection, Row } from '../../sql/database.server.ts';

/** Writes a UTF-8 text again in GB18030, as a stream. */
export async function toGb18030(from: string, to: string): Promise<void> {
	await pipeline(
		createReadStream(from, { encoding: 'utf8', highWaterMark: 1 << 20 }),
		iconv.encodeStream('gb18030'),
		createWriteStream(to),
	);
}

/** Writes a UTF-8 CSV again as a workbook of one sheet; every cell is text, as exports of long numbers are. */
export async function toWorkbook(connection: Connection, from: string, to: string): Promise<void> {
	const rows = await connection.rows(
		`from read_csv($from, header = false, all_varchar = true, delim = ',', quote = '"', escape = '"')`,
		{ from },
	);
	const cells = rows.map((row: Row) => Object.values(row).map((cell) => (cell === null ? null : String(cell))));
	await pipeline(writeXlsxStream(cells, { name: 'Sheet1' }), createWriteStream(to));
}
