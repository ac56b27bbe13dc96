import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receivedFiles } from '../ingest/ledger.ts';
import { openState } from '../ingest/state.ts';
import { openFolder } from '../ingest/folder.ts';
import { copyEmpty } from '../tests/empty_folder.ts';
import { temporaryFolder } from '../tests/second_city.ts';
import { load } from './load.ts';
import { rebuild } from './rebuild.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';

const now = () => new Date('2023-11-22T01:40:00Z');
let place: ReturnType<typeof temporaryFolder>;
let warehouse: Warehouse | undefined;

beforeEach(async () => {
	place = temporaryFolder();
	await copyEmpty(root());
});

afterEach(() => {
	warehouse?.close();
	warehouse = undefined;
	place.remove();
});

const root = () => join(place.path, 'data');

/** Opens the folder anew, as the next process does. */
async function reopened(): Promise<Warehouse> {
	warehouse?.close();
	warehouse = undefined;
	warehouse = await openWarehouse(root(), { now, creates: true });
	return warehouse;
}

/** Writes a region list of one unit and loads it. */
async function loaded(name: string, code: string, unit: string): Promise<void> {
	const path = join(place.path, name);
	writeFileSync(path, `单位编码,单位名称,别名,上级编码,层级,排序号,是否参与排名\n${code},${unit},,419800,县,1,是\n`);
	const { writer, folder } = warehouse ?? (await reopened());
	const result = await load(writer, folder, [path], { now });
	expect(result.files[0]).toMatchObject({ status: 'loaded' });
}

const units = async () =>
	(await warehouse?.writer.rows('select region_code, region_name from region order by 1')) ?? [];
const registered = () => {
	const state = openState(openFolder(root()));
	const files = receivedFiles(state);
	state.close();
	return files;
};

test('收到的文件按载入的顺序登记，名称、路径、时间不变', async () => {
	await loaded('甲.csv', '419801', '甲区');
	await loaded('乙.csv', '419802', '乙区');
	expect(registered()).toMatchObject([
		{ run: 1, name: '甲.csv', path: join(place.path, '甲.csv'), loadedAt: '2023-11-22 09:40:00' },
		{ run: 2, name: '乙.csv' },
	]);
});

test('后来的更正在重建后仍然有效，原路径不变', async () => {
	await loaded('旧.csv', '419801', '旧区');
	await loaded('新.csv', '419801', '新区');
	const before = await units();
	warehouse?.close();
	warehouse = undefined;
	expect(await rebuild(openFolder(root()), { now })).toEqual({ files: 2, unrestored: [] });
	const { writer } = await reopened();
	expect(await units()).toEqual(before);
	const rows = await writer.rows('select name, path, received_at::varchar as at from import order by import_id');
	expect(rows).toMatchObject([
		{ name: '旧.csv', at: '2023-11-22 09:40:00' },
		{ name: '新.csv', path: join(place.path, '新.csv') },
	]);
});

test('其他版本的程序所建的数据库，打开时用收到的文件重建', async () => {
	await loaded('甲.csv', '419801', '甲区');
	await warehouse?.writer.run("update made_with set tables_hash = 'old'");
	await warehouse?.writer.run('alter table raw_region drop column short_name');
	await reopened();
	expect(await units()).toEqual([{ region_code: '419801', region_name: '甲区' }]);
});

test('登记缺失时补登记', async () => {
	await loaded('甲.csv', '419801', '甲区');
	const state = openState(openFolder(root()));
	state.exec('delete from received');
	state.close();
	await reopened();
	expect(registered()).toMatchObject([{ name: '甲.csv' }]);
});

test('收到的文件损坏时说明是哪一个，旧数据库不动', async () => {
	await loaded('甲.csv', '419801', '甲区');
	warehouse?.close();
	warehouse = undefined;
	const imports = join(root(), 'imports');
	for (const name of readdirSync(imports)) writeFileSync(join(imports, name), '损坏');
	expect((await rebuild(openFolder(root()), { now })).unrestored).toMatchObject([{ name: '甲.csv' }]);
	await reopened();
	expect(await units()).toHaveLength(1);
});

test('密钥损坏时不打开，也不另造', async () => {
	await reopened();
	writeFileSync(join(root(), 'keys', 'pseudonym.key'), '');
	await expect(reopened()).rejects.toThrow(/pseudonym\.key 已损坏/);
});

test('收到的文件改变以后不再载入', async () => {
	await loaded('甲.csv', '419801', '甲区');
	const { folder, writer } = warehouse ?? (await reopened());
	await writer.script('delete from import; delete from raw_region;');
	for (const name of readdirSync(folder.imports)) writeFileSync(join(folder.imports, name), '单位编码,单位名称\n');
	await expect(reopened()).rejects.toThrow('收到的文件“甲.csv”无法重新载入：收到的文件已损坏');
});

test('崩溃留下的中间文件被清除', async () => {
	const { folder } = await reopened();
	writeFileSync(join(folder.work, 'read-x.csv'), '');
	writeFileSync(join(folder.temp, 'duckdb_temp_storage-0.tmp'), '');
	writeFileSync(join(folder.imports, `${'0'.repeat(64)}-7.rejects.csv`), '');
	const { repairs } = await reopened();
	expect([folder.work, folder.temp, folder.imports].flatMap((path) => readdirSync(path))).toEqual([]);
	expect(repairs).toEqual(['上次中断留下的 3 个中间文件已清除。']);
});
