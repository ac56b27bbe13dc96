import { afterAll, expect, test } from 'vitest';
import { openDatabase } from './database.server.ts';
import { loadModels } from './models.ts';

const database = await openDatabase(':memory:', { threads: 1 });
const db = await database.connect();
afterAll(() => {
	db.close();
	database.close();
});

const isThere = async () =>
	(await db.rows("select 1 from duckdb_views() where view_name = 'waiting_row'")).length === 1;

test('模型文件没有变就不重做，变了或没有做完就重做', async () => {
	await loadModels(db);
	expect(await isThere()).toBe(true);
	await db.run('drop view waiting_row');
	await loadModels(db);
	expect(await isThere()).toBe(false);
	await db.run("update models_from set models_hash = 'of other files'");
	await loadModels(db);
	expect(await isThere()).toBe(true);
	await db.run('drop view waiting_row');
	await db.run('drop table models_from');
	await loadModels(db);
	expect(await isThere()).toBe(true);
});
