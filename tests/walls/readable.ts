import { unzipSync } from 'fflate';
import { tableFromIPC } from 'apache-arrow';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../sql/database.server.ts';
import { temporaryFolder } from '../second_city.ts';

/** What an answer says: its body as text, and all of it, its head and what is packed in its body. */
export async function readable(response: Response): Promise<{ body: string; all: string }> {
	const head = [...response.headers].map(([name, value]) => `${name}: ${decodeURIComponent(value)}`).join('\n');
	const bytes = Buffer.from(await response.arrayBuffer());
	const body = bytes.toString('utf8');
	return { body, all: [head, body, bytes.toString('utf16le'), await unpacked(bytes)].join('\n') };
}

async function unpacked(bytes: Uint8Array): Promise<string> {
	const begins = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
	if (begins === 'PK\u0003\u0004')
		return Object.values(unzipSync(bytes))
			.map((part) => Buffer.from(part).toString('utf8'))
			.join('\n');
	if (begins === 'PAR1') return parquetText(bytes);
	return begins === '\u00ff\u00ff\u00ff\u00ff' ? JSON.stringify(tableFromIPC(bytes).toArray(), bigints) : '';
}

function bigints(_: string, value: unknown): unknown {
	return typeof value === 'bigint' ? String(value) : value;
}

async function parquetText(bytes: Uint8Array): Promise<string> {
	const { path, remove } = temporaryFolder();
	const file = join(path, 'answer.parquet');
	writeFileSync(file, bytes);
	const database = await openDatabase(':memory:');
	try {
		const db = await database.connect();
		const rows = await db.rows('select * from read_parquet($file)', { file });
		db.close();
		return JSON.stringify(rows);
	} finally {
		database.close();
		remove();
	}
}
