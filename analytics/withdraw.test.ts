import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolder } from '../ingest/folder.ts';
import { receivedFiles } from '../ingest/ledger.ts';
import { openState } from '../ingest/state.ts';
import { takeBack } from '../ingest/withdraw.ts';
import { withdrawnFiles } from '../ingest/withdrawn.ts';
import { inTransaction } from '../sql/transaction.ts';
import { copyEmpty } from '../tests/empty_folder.ts';
import { temporaryFolder } from '../tests/second_city.ts';
import { load } from './load.ts';
import { rebuild } from './rebuild.ts';
import { planRefresh } from './refresh.ts';
import { imports } from './reports/imports.ts';
import { wholeCity } from './visible.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';
import { withdraw } from './withdraw.ts';

const now = () => new Date('2023-11-22T01:40:00Z');
const options = { now, actor: 'console' } as const;
let place: ReturnType<typeof temporaryFolder>;
let warehouse: Warehouse | undefined;

beforeEach(async () => {
	place = temporaryFolder();
	await copyEmpty(root());
});

afterEach(() => {
	closed();
	place.remove();
});

const root = () => join(place.path, 'data');

/** Lets go of the folder, as a process that ends does. */
function closed(): void {
	warehouse?.close();
	warehouse = undefined;
}

/** Opens the folder anew, as the next process does. */
async function reopened(): Promise<Warehouse> {
	closed();
	warehouse = await openWarehouse(root(), { now, creates: true });
	return warehouse;
}

/** Writes a list of units and loads it; gives what ingest says. */
async function loaded(name: string, ...units: [code: string, unit: string][]) {
	const path = join(place.path, name);
	const rows = units.map(([code, unit]) => `${code},${unit},,419800,县,1,是\n`);
	writeFileSync(path, `单位编码,单位名称,别名,上级编码,层级,排序号,是否参与排名\n${rows.join('')}`);
	const { writer, folder } = warehouse ?? (await reopened());
	return (await load(writer, folder, [path], { now })).files[0];
}

const take = (id: number) => {
	if (!warehouse) throw new Error('Nothing is loaded');
	return withdraw(warehouse.writer, warehouse.folder, { id, reason: '传错了' }, options);
};
const units = async () =>
	((await warehouse?.writer.rows('select region_code, region_name from region order by 1')) ?? []).map((row) =>
		Object.values(row).join(' '),
	);
const listed = async () => {
	const all = warehouse && (await imports(warehouse.writer, wholeCity, { limit: 50 }));
	return all?.rows.map(({ name, status, withdrawal }) => [name, status, withdrawal?.reason ?? null]);
};
/** What the register says stands, and what it says was taken back. */
function register(): { standing: string[]; withdrawn: string[]; audit: string[] } {
	const state = openState(openFolder(root()));
	const audit = state.prepare('select act, actor from audit order by entry').all();
	const both = {
		standing: receivedFiles(state).map(({ name }) => name),
		withdrawn: withdrawnFiles(state).map(({ name, at, reason }) => `${name} ${at} ${reason}`),
		audit: audit.map(({ act, actor }) => `${String(act)} ${String(actor)}`),
	};
	state.close();
	return both;
}

test('撤销更正过的文件：旧的一版恢复，重复它的文件接替它，登记和审计写明', async () => {
	await loaded('旧.csv', ['419801', '旧区']);
	await loaded('错.csv', ['419801', '错区'], ['419802', '乙区']);
	await loaded('重复.csv', ['419802', '乙区']);
	const done = await take(2);
	expect(done).toMatchObject({ name: '错.csv', rows: 2, corrected: 1, others: ['重复.csv'], reason: '传错了' });
	expect(await units()).toEqual(['419801 旧区', '419802 乙区']);
	const rows = await warehouse?.writer.rows(
		"select name, loaded::integer as loaded, duplicate::integer as duplicate from import where name = '重复.csv'",
	);
	expect(rows).toEqual([{ name: '重复.csv', loaded: 1, duplicate: 0 }]);
	expect(register()).toEqual({
		standing: ['旧.csv', '重复.csv'],
		withdrawn: ['错.csv 2023-11-22 09:40:00 传错了'],
		audit: ['import console', 'import console', 'import console', 'withdrawal console'],
	});
});

test('撤销的文件仍然保存，再次载入是新的导入，还可以再撤销', async () => {
	await loaded('甲.csv', ['419801', '甲区']);
	await take(1);
	expect(await units()).toEqual([]);
	expect(readdirSync(join(root(), 'imports'))).toHaveLength(1);
	expect(await loaded('甲.csv', ['419801', '甲区'])).toMatchObject({ status: 'loaded', loaded: 1 });
	await take(2);
	expect(register()).toMatchObject({ standing: [], withdrawn: [expect.any(String), expect.any(String)] });
	expect(await loaded('甲.csv', ['419801', '甲区'])).toMatchObject({ status: 'loaded' });
	expect(await listed()).toEqual([
		['甲.csv', 'loaded', null],
		['甲.csv', 'withdrawn', '传错了'],
		['甲.csv', 'withdrawn', '传错了'],
	]);
	await reopened();
	expect(await units()).toEqual(['419801 甲区']);
});

test('撤销过的内容被拒收或只检查时，保存的文件不删', async () => {
	await loaded('甲.csv', ['419801', '甲区']);
	await take(1);
	const { writer, folder } = warehouse ?? (await reopened());
	await load(writer, folder, [join(place.path, '甲.csv')], { now, dryRun: true });
	await load(writer, folder, [join(place.path, '甲.csv')], { now, kind: 'feedback' });
	expect(readdirSync(join(root(), 'imports'))).toHaveLength(1);
});

test('重建和恢复不带回撤销的文件，导入记录仍列出它', async () => {
	await loaded('甲.csv', ['419801', '甲区']);
	await loaded('乙.csv', ['419802', '乙区']);
	await loaded('丙.csv', ['419803', '丙区']);
	await take(2);
	const [before, list] = [await units(), await listed()];
	closed();
	expect(await rebuild(openFolder(root()), { now })).toEqual({ files: 2, unrestored: [] });
	await reopened();
	expect([await units(), await listed()]).toEqual([before, list]);
	closed();
	rmSync(join(root(), 'yikatong.duckdb'));
	await reopened();
	expect([await units(), await listed()]).toEqual([before, list]);
});

test('断电在数据库提交之后：重启后撤销完成，登记补上', async () => {
	await loaded('甲.csv', ['419801', '甲区']);
	const { writer } = warehouse ?? (await reopened());
	const [file] = await writer.rows('select sha256 from import');
	await inTransaction(writer, async () => {
		await takeBack(writer, { sha256: String(file?.sha256), at: '2023-11-22 09:40:00', reason: '传错了' });
		await planRefresh(writer);
	});
	expect(register()).toMatchObject({ standing: ['甲.csv'], withdrawn: [] });
	await reopened();
	expect(await units()).toEqual([]);
	expect(register()).toMatchObject({ standing: [], withdrawn: [expect.stringContaining('甲.csv')] });
	expect(register().audit.at(-1)).toBe('withdrawal restart');
});

test('断电在数据库提交之前：重启后和撤销之前一样', async () => {
	await loaded('甲.csv', ['419801', '甲区']);
	const { writer } = warehouse ?? (await reopened());
	const [file] = await writer.rows('select sha256 from import');
	await writer.run('begin');
	await takeBack(writer, { sha256: String(file?.sha256), at: '2023-11-22 09:40:00', reason: '传错了' });
	await reopened();
	expect(await units()).toEqual(['419801 甲区']);
	expect(register()).toMatchObject({ standing: ['甲.csv'], withdrawn: [] });
});

test('没有的、被拒收的、已撤销的导入不能撤销，说明原因', async () => {
	await loaded('甲.csv', ['419801', '甲区']);
	writeFileSync(join(place.path, '通讯录.csv'), '姓名,电话\n甲,1\n');
	const { writer, folder } = warehouse ?? (await reopened());
	await load(writer, folder, [join(place.path, '通讯录.csv')], { now });
	await expect(take(9)).rejects.toThrow('没有编号为 9 的导入');
	await expect(take(2)).rejects.toThrow('没有载入任何行');
	await take(1);
	await expect(take(1)).rejects.toThrow('此前已经撤销');
});

test('被拒绝的行的清单随导入一起撤去', async () => {
	const taken = await loaded('甲.csv', ['419801', '甲区'], ['', '无编码']);
	expect(taken?.rejected).toBe(1);
	await take(1);
	expect(existsSync(String(taken?.rejects))).toBe(false);
	expect(await warehouse?.writer.rows('select * from reject')).toEqual([]);
});

test('审计只增不改', async () => {
	await loaded('甲.csv', ['419801', '甲区']);
	const state = openState(openFolder(root()));
	expect(() => state.exec("update audit set act = 'x'")).toThrow('audit only grows');
	expect(() => state.exec('delete from audit')).toThrow('audit only grows');
	const [entry] = state.prepare('select detail from audit').all();
	expect(String(entry?.detail)).not.toContain('甲');
	state.close();
});
