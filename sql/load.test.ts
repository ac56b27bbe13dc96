import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Connection, type Database } from './database.server.ts';
import { assertNoHiddenColumns, loadFolder } from './load.ts';

let database: Database;
let connection: Connection;
let folder: string;
beforeEach(async () => {
	database = await openDatabase(':memory:', { threads: 1 });
	connection = await database.connect();
	folder = await mkdtemp(join(tmpdir(), 'load-'));
});
afterEach(async () => {
	connection.close();
	database.close();
	await rm(folder, { recursive: true });
});

async function write(files: Record<string, string>): Promise<void> {
	for (const [path, text] of Object.entries(files)) {
		await mkdir(join(folder, path, '..'), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}

test('脚本按路径顺序装载，其他文件不碰', async () => {
	await write({
		'b/uses.sql': 'create macro tripled(v) as doubled(v) + v;',
		'a/base.sql': 'create macro doubled(v) as v * 2;',
		'a/base.test.ts': 'not sql',
	});
	await loadFolder(connection, folder);
	expect(await connection.rows('select tripled(2) as six')).toEqual([{ six: 6 }]);
});

test('文件夹也可以用 URL 给出', async () => {
	await write({ 'one.sql': 'create table one as select 1 as n;' });
	await loadFolder(connection, pathToFileURL(`${folder}/`));
	expect(await connection.rows('select n from one')).toEqual([{ n: 1 }]);
});

test('装载失败时说出是哪个文件', async () => {
	await write({ 'a/broken.sql': 'create macro broken(v) as nothing_like_it(v);' });
	await expect(loadFolder(connection, folder)).rejects.toThrow('broken.sql');
});

test('宏的参数与表的列同名时拒绝，列会被它遮住', async () => {
	await connection.script('create table payment (amount bigint); create macro doubled(amount) as amount * 2;');
	await expect(assertNoHiddenColumns(connection)).rejects.toThrow('doubled(amount)');
});

test('参数不与任何列同名时通过', async () => {
	await connection.script('create table payment (amount bigint); create macro doubled(v) as v * 2;');
	await expect(assertNoHiddenColumns(connection)).resolves.toBeUndefined();
});
