import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openDatabase } from '../sql/database.server.ts';
import { loadModels } from '../sql/models.ts';
import { stored } from '../tests/stored.ts';
import { openFolder } from './folder.ts';
import { ingest } from './ingest.ts';
import { parquetOf } from './read/parquet.fixture.ts';
import { zipOf } from './read/zip.fixture.ts';

test('压缩包和 Parquet 与普通文件一样载入：各表分开记，拒收的行写明是第几行', async () => {
	const root = mkdtempSync(join(tmpdir(), 'containers-'));
	const folder = openFolder(join(root, 'data'));
	const database = await openDatabase(':memory:', { threads: 1 });
	const db = await database.connect();
	try {
		await loadModels(db);
		const pushed = await parquetOf(`select * from (values ('P1', timestamptz '2023-10-01 16:00:00Z'), ('P2', null),
			('P3', timestamptz '2023-10-02 00:00:00Z')) t(发放单号, 推送时间)`);
		const zip = zipOf([
			{ name: '推送.parquet', data: pushed },
			{ name: '推送.csv', data: '发放单号,推送时间\nC1,2023-10-01\n' },
			{ name: '说明.txt', data: '本压缩包由……' },
		]);
		writeFileSync(join(root, 'a.zip'), zip);
		writeFileSync(join(root, 'b.gz'), gzipSync('发放单号,推送时间\nG1,2023-10-01\nC1,2023-10-01\n'));
		const now = () => new Date('2023-11-22T09:00:00+08:00');
		const taken = await ingest(db, folder, [join(root, 'a.zip'), join(root, 'b.gz')], { now });
		expect(
			taken.map(({ sheet, status, rows, loaded, duplicate, rejected }) => [
				...[sheet, status, rows, loaded, duplicate, rejected],
			]),
		).toEqual([
			['推送.parquet', 'loaded', 3, 2, 0, 1],
			['推送.csv', 'loaded', 1, 1, 0, 0],
			['说明.txt', 'rejected', 0, 0, 0, 0],
			[null, 'loaded', 2, 1, 1, 0],
		]);
		const rejects = (await stored(folder, taken[0]?.rejects ?? '')).toString().split('\n');
		expect(rejects[1]).toBe('P2,,2,推送时间,缺少推送时间');
		const rows = await db.rows('select pushed_at::varchar as at from raw_push order by pushed_at');
		expect(rows.map(({ at }) => at)).toContain('2023-10-02 00:00:00');
		expect(readdirSync(folder.work)).toEqual([]);
	} finally {
		db.close();
		database.close();
		rmSync(root, { recursive: true });
	}
});
