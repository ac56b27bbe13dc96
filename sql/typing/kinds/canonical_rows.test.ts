import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listValue, openDatabase, structValue, type Connection, type Database } from '../../database.server.ts';
import { loadFolder } from '../../load.ts';

let database: Database;
let connection: Connection;
let folder: string;
beforeAll(async () => {
	database = await openDatabase(':memory:', { threads: 2 });
	connection = await database.connect();
	for (const part of ['../cells/', './']) await loadFolder(connection, new URL(part, import.meta.url));
	folder = await mkdtemp(join(tmpdir(), 'canonical-'));
});
afterAll(async () => {
	connection.close();
	database.close();
	await rm(folder, { recursive: true });
});

async function read(text: string, delimiter = ','): Promise<unknown[][]> {
	const path = join(folder, 'rows.csv');
	await writeFile(path, text);
	const rows = await connection.rows(
		'select * from canonical_rows($files, $columns, $delimiter) order by cast(line as integer)',
		{
			files: listValue([path]),
			columns: structValue({ tag: 'VARCHAR', line: 'VARCHAR', note: 'VARCHAR' }),
			delimiter,
		},
	);
	return rows.map((row) => [row.tag, row.line, row.note]);
}

test('每格都是文本，写法原样：长数字、前导零、日期都不解释', async () => {
	expect(await read('1,2,419900199001011233\n1,3,007\n1,4,2023-10-31\n1,5,TRUE\n1,6, a \n')).toEqual([
		['1', '2', '419900199001011233'],
		['1', '3', '007'],
		['1', '4', '2023-10-31'],
		['1', '5', 'TRUE'],
		['1', '6', ' a '],
	]);
});

test('空格子是空值，加了引号也是', async () => {
	expect(await read('1,2,\n1,3,""\n1,4,NULL\n')).toEqual([
		['1', '2', null],
		['1', '3', null],
		['1', '4', 'NULL'],
	]);
});

test('引号里的分隔符、换行和引号是内容', async () => {
	expect(await read('1,2,"a,b"\n1,3,"多\n行"\n1,4,"说""好"""\n1,5,"a\r\nb"\n1,6,#x\n')).toEqual([
		['1', '2', 'a,b'],
		['1', '3', '多\n行'],
		['1', '4', '说"好"'],
		['1', '5', 'a\r\nb'],
		['1', '6', '#x'],
	]);
});

test.each([',', '\t', '|', ';'])('分隔符 %j', async (delimiter) => {
	expect(await read(['1', '2', 'a'].join(delimiter) + '\n', delimiter)).toEqual([['1', '2', 'a']]);
});

test('几万行并行读取时一行不少，跨行的引号不断开', async () => {
	const lines = Array.from({ length: 60_000 }, (_, index) => `1,${index + 2},"${'长'.repeat(50)}\n${index}"`);
	const rows = await read(lines.join('\n') + '\n');
	expect(rows).toHaveLength(60_000);
	expect(rows.every(([, line, note]) => String(note).endsWith(`\n${Number(line) - 2}`))).toBe(true);
});
