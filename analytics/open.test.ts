import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../ingest/folder.ts';
import { temporaryFolder } from '../tests/second_city.ts';
import { open } from './open.ts';

test('R38 数据库只能读写数据目录里的文件，不能装扩展、改设置', async () => {
	const place = temporaryFolder();
	const folder = openFolder(join(place.path, 'data'));
	const outside = join(place.path, 'outside.csv');
	writeFileSync(outside, 'a\n1\n');
	symlinkSync(outside, join(folder.work, 'link.csv'));
	const database = await open(folder);
	const db = await database.connect();
	try {
		const tries: [string, Record<string, string>][] = [
			['select * from read_text($path)', { path: outside }],
			['select * from read_text($path)', { path: join(folder.work, '..', '..', 'outside.csv') }],
			['select * from read_text($path)', { path: join(folder.work, 'link.csv') }],
			['copy (select 1) to $path', { path: join(place.path, 'written.csv') }],
			["attach 'another.duckdb' as another", {}],
			['install httpfs', {}],
			['load httpfs', {}],
			['set enable_external_access = true', {}],
			["set allowed_directories = ['/']", {}],
		];
		for (const [sql, parameters] of tries) await expect(db.run(sql, parameters), sql).rejects.toThrow();
		await db.run('copy (select 1 as a) to $path (format parquet)', { path: join(folder.work, 'own.parquet') });
		expect(await db.rows('select a from read_parquet($path)', { path: join(folder.work, 'own.parquet') })).toEqual([
			{ a: 1 },
		]);
	} finally {
		db.close();
		database.close();
		place.remove();
	}
});

test('R38 数据目录是符号链接时照常打开', async () => {
	const place = temporaryFolder();
	mkdirSync(join(place.path, 'real'), { mode: 0o700 });
	symlinkSync(join(place.path, 'real'), join(place.path, 'data'));
	const folder = openFolder(join(place.path, 'data'));
	const database = await open(folder);
	const db = await database.connect();
	try {
		const path = join(folder.work, 'own.parquet');
		await db.run('copy (select 1 as a) to $path (format parquet)', { path });
		expect(await db.rows('select a from read_parquet($path)', { path })).toEqual([{ a: 1 }]);
	} finally {
		db.close();
		database.close();
		place.remove();
	}
});
