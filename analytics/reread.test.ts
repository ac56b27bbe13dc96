import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { copyFolder } from '../tests/copy_folder.ts';
import { stored } from '../tests/stored.ts';
import { openFolder } from '../ingest/folder.ts';
import { openState } from '../ingest/state.ts';
import { copyEmpty } from '../tests/empty_folder.ts';
import { temporaryFolder } from '../tests/second_city.ts';
import { emptyProfile, type FormatProfile } from './contract/index.ts';
import { load } from './load.ts';
import { newestProfile, saveProfile } from './profiles.ts';
import { rebuild } from './rebuild.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';
import { withdraw } from './withdraw.ts';

const now = () => new Date('2023-11-22T01:40:00Z');
let place: ReturnType<typeof temporaryFolder>;
let warehouse: Warehouse;

const root = () => join(place.path, 'data');
const opened = async () => (warehouse = await openWarehouse(root(), { now, creates: true }));
const nothing = { loaded: 0, duplicate: 0, corrected: 0, rejected: 0, skipped: 0 };

const city: Record<string, string[]> = {
	'单位.csv': ['单位编码,单位名称,层级,排序号,是否参与排名', '419801,甲区,县,1,是'],
	'单.csv': [
		'发放单号,项目编码,县区编码,代发银行,拨款时间,应发人次,应发金额',
		'F1,2080502,419801,农商行,2023-10-09,3,300',
	],
	'明细.csv': [
		'发放单号,明细序号,享受人姓名,享受人身份证号,银行账号,应发金额',
		'F1,1,张三,419900199001011233,6217000010012345677,100',
		'F1,2,李四,419900199001011241,6217000010012345685,100',
		'F1,3,王五,419900199001011268,6217000010012345693,100',
	],
};

/** Where the city is loaded; each test has a copy of its own. */
const loaded = temporaryFolder();

beforeAll(async () => {
	const made = join(loaded.path, 'data');
	await copyEmpty(made);
	const { writer, folder, close } = await openWarehouse(made, { now, creates: false });
	const paths = Object.entries(city).map(([name, lines]) => {
		const path = join(loaded.path, name);
		writeFileSync(path, lines.join('\n') + '\n');
		return path;
	});
	const { files } = await load(writer, folder, paths, { now });
	expect(files).toMatchObject([{ loaded: 1 }, { loaded: 1 }, { loaded: 3 }]);
	close();
});
afterAll(() => loaded.remove());

beforeEach(async () => {
	place = temporaryFolder();
	copyFolder(join(loaded.path, 'data'), root());
	await opened();
});

afterEach(() => {
	warehouse.close();
	place.remove();
});

async function taken(name: string, ...lines: string[]) {
	const path = join(place.path, name);
	writeFileSync(path, lines.join('\n') + '\n');
	const { files } = await load(warehouse.writer, warehouse.folder, [path], { now });
	const [first] = files;
	if (!first) throw new Error('Nothing was read');
	const { rows, loaded, duplicate, corrected, rejected, skipped } = first;
	expect(loaded + duplicate + corrected + rejected + skipped).toBe(rows);
	return first;
}

/** Makes each word of a bank's answers mean what stands beside it, in a new version of the profile. */
function words(meanings: Record<string, 'paid' | 'failed'>): number {
	const state = openState(warehouse.folder);
	const document: FormatProfile = {
		...emptyProfile,
		words: Object.entries(meanings).map(([word, meaning]) => ({ kind: 'feedback', column: 'result', word, meaning })),
	};
	const draft = { profile: document, base: newestProfile(state)?.version ?? 0, note: '', savedBy: '管理员' };
	try {
		return saveProfile(state, draft, now, () => {});
	} finally {
		state.close();
	}
}

const head = '发放单号,明细序号,结果,反馈时间,备注';
const known = ['F1,1,成功,2023-10-12,', 'F1,3,成功,2023-10-12,'];
const county = ['F1,2,入账完成,2023-10-12,'];

const figures = () =>
	warehouse.writer.rows(`
		select due, paid, outstanding
		from figure
		where month = 202310 and scope = 'month' and grouped_by = 'city'
		order by cut_off`);
const answers = () =>
	warehouse.writer.rows(`
		select line_no, result, source_line, superseded_by is null as is_current
		from raw_feedback
		order by line_no, import_id`);

/** Makes the database again from the received files, and opens it. */
async function rebuilt(): Promise<void> {
	warehouse.close();
	expect(await rebuild(openFolder(root()), { now })).toMatchObject({ unrestored: [] });
	await opened();
	expect(warehouse.repairs).toEqual([]);
}

test('每一行都被拒绝的文件：设置没改也不算已载入，设置改了就载入', async () => {
	const refused = { ...nothing, status: 'loaded', rejected: 1 };
	expect(await taken('反馈.csv', head, ...county)).toMatchObject(refused);
	expect(await taken('反馈.csv', head, ...county)).toMatchObject(refused);
	words({ 入账完成: 'paid' });
	expect(await taken('反馈.csv', head, ...county)).toMatchObject({ ...nothing, status: 'loaded', loaded: 1 });
	expect(await taken('反馈.csv', head, ...county)).toMatchObject({ ...nothing, status: 'already-loaded' });
	const before = await figures();
	expect(before).toMatchObject([{ due: '3', paid: '1' }]);
	await rebuilt();
	expect(await figures()).toEqual(before);
});

test('一部分被拒绝的文件：设置改了再传，只载入当时被拒绝的行，其余是重复', async () => {
	const lines = [head, ...known, ...county];
	expect(await taken('反馈.csv', ...lines)).toMatchObject({ ...nothing, loaded: 2, rejected: 1 });
	expect(await taken('反馈.csv', ...lines)).toMatchObject({ ...nothing, status: 'already-loaded' });
	words({ 入账完成: 'paid' });
	expect(await taken('反馈.csv', ...lines)).toMatchObject({ ...nothing, loaded: 1, duplicate: 2 });
	expect(await taken('反馈.csv', ...lines)).toMatchObject({ ...nothing, status: 'already-loaded' });
	const [before, rows] = [await figures(), await answers()];
	expect(before).toMatchObject([{ due: '3', paid: '3' }]);
	await rebuilt();
	expect([await figures(), await answers()]).toEqual([before, rows]);
});

test('全部读懂的文件，设置改了再传也是此前已载入', async () => {
	await taken('反馈.csv', head, ...known);
	words({ 入账完成: 'paid' });
	expect(await taken('反馈.csv', head, ...known)).toMatchObject({ ...nothing, status: 'already-loaded' });
});

test('再读不推翻后来的更正，用语的意思改了也不改已载入的行', async () => {
	const lines = [head, ...known, ...county, 'F1,9,未达,2023-10-12,'];
	words({ 入账完成: 'paid' });
	expect(await taken('反馈.csv', ...lines)).toMatchObject({ ...nothing, loaded: 3, rejected: 1 });
	expect(await taken('更正.csv', head.replace('备注', '失败原因'), 'F1,1,成功,2023-10-12,核对过')).toMatchObject({
		corrected: 1,
	});
	words({ 入账完成: 'failed', 未达: 'failed' });
	expect(await taken('反馈.csv', ...lines)).toMatchObject({ ...nothing, loaded: 1, duplicate: 3 });
	const [before, rows] = [await figures(), await answers()];
	expect(before).toMatchObject([{ due: '3', paid: '3', outstanding: '0' }]);
	await rebuilt();
	expect([await figures(), await answers()]).toEqual([before, rows]);
});

test('当时被拒绝的行与已载入的行主键相同而内容不同，再读时被拒绝', async () => {
	const payment = '发放单号,明细序号,享受人姓名,享受人身份证号,银行账号,应发金额,是否社保卡';
	const first = 'F1,4,赵六,419900199001011276,6217000010012345701,100,是';
	const lines = [payment, first, 'F1,4,赵六,419900199001011276,6217000010012345701,壹佰,是'];
	expect(await taken('明细2.csv', ...lines)).toMatchObject({ ...nothing, loaded: 1, rejected: 1 });
	const feedback = [head, 'F1,3,成功,2023-10-12,', 'F1,3,入账完成,2023-10-12,'];
	const differing = [head.replace('备注', '返回码'), 'F1,3,成功,2023-10-12,00', 'F1,3,入账完成,2023-10-12,01'];
	expect(await taken('反馈.csv', ...differing)).toMatchObject({ loaded: 1, rejected: 1 });
	expect(await taken('反馈2.csv', ...feedback)).toMatchObject({ corrected: 1, rejected: 1 });
	words({ 入账完成: 'paid' });
	const again = await taken('反馈.csv', ...differing);
	expect(again).toMatchObject({ ...nothing, duplicate: 1, rejected: 1 });
	const rejects = await stored(warehouse.folder, again.rejects ?? '');
	expect(rejects.toString()).toContain('主键相同而内容不同');
	expect(await taken('反馈2.csv', ...feedback)).toMatchObject({ ...nothing, duplicate: 2 });
});

test('两次读过的文件一次撤销，重建后也不在；再传从头读', async () => {
	const lines = [head, ...known, ...county];
	await taken('反馈.csv', ...lines);
	words({ 入账完成: 'paid' });
	await taken('反馈.csv', ...lines);
	const [row] = await warehouse.writer.rows('select max(import_id)::integer as id from import');
	await withdraw(warehouse.writer, warehouse.folder, { id: Number(row?.id), reason: '传错了' }, { now, actor: 'web' });
	expect(await answers()).toEqual([]);
	const listed = () =>
		warehouse.writer.rows(
			"select name, loaded::integer as loaded from import where status = 'withdrawn' order by import_id",
		);
	const withdrawn = [
		{ name: '反馈.csv', loaded: 2 },
		{ name: '反馈.csv', loaded: 1 },
	];
	expect(await listed()).toEqual(withdrawn);
	await rebuilt();
	expect([await answers(), await listed()]).toEqual([[], withdrawn]);
	expect(await taken('反馈.csv', ...lines)).toMatchObject({ ...nothing, loaded: 3 });
});

test('数据库丢失，两次读过的文件在启动时照样读两次', async () => {
	const lines = [head, ...known, ...county];
	await taken('反馈.csv', ...lines);
	words({ 入账完成: 'paid' });
	await taken('反馈.csv', ...lines);
	const before = await answers();
	warehouse.close();
	for (const end of ['', '.wal']) rmSync(join(root(), `yikatong.duckdb${end}`), { force: true });
	await opened();
	expect(await answers()).toEqual(before);
	warehouse.close();
	await opened();
	expect(warehouse.repairs).toEqual([]);
});
