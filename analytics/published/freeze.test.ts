import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withState } from '../../ingest/state.ts';
import { copyEmpty } from '../../tests/empty_folder.ts';
import { temporaryFolder } from '../../tests/second_city.ts';
import { Changes, changeText } from '../contract/index.ts';
import { load } from '../load.ts';
import { rebuild } from '../rebuild.ts';
import { changes } from '../reports/changes.ts';
import { imports } from '../reports/imports.ts';
import { wholeCity } from '../visible.ts';
import { openWarehouse, type Warehouse } from '../warehouse.ts';
import { withdraw } from '../withdraw.ts';
import { keptAnswer } from './answer.ts';
import { freeze } from './freeze.ts';

// One city's months of October, step by step: each test goes on where the one before it ended.

const now = () => new Date('2023-11-06T01:00:00Z');
const options = { now, actor: 'console' } as const;
const place = temporaryFolder();
const root = join(place.path, 'data');
const month = '2023-10';
let warehouse: Warehouse;
let then: ReturnType<typeof bytes>;
let answer: unknown;

const person = (n: number) => `41990019900101${String(n).padStart(4, '0')}`;
const files = {
	'单位.csv':
		'单位编码,单位名称,上级编码,层级,排序号,是否参与排名\n419900,安东市,,市,0,否\n419901,甲县,419900,县,1,是\n419902,乙县,419900,县,2,是\n',
	'发放单.csv':
		'发放单号,项目编码,项目名称,县区编码,代发银行,拨款时间,应发人次,应发金额\nA,P1,高龄津贴,419901,农商银行,2023-10-08 09:00:00,3,300\nB,P1,高龄津贴,419902,农商银行,2023-10-09 09:00:00,1,100\n',
	'明细.csv': `发放单号,明细序号,享受人姓名,享受人身份证号,银行账号,是否社保卡,应发金额\n${['A,1', 'A,2', 'A,3', 'B,1']
		.map((row, n) => `${row},张三,${person(n)},6221000000034368593,是,100.00\n`)
		.join('')}`,
	'反馈.csv':
		'发放单号,明细序号,发放次数,结果,返回码,失败原因,反馈时间\nA,1,1,成功,,,2023-10-09 10:00:00\nB,1,1,失败,E1,账户已销户,2023-10-10 10:00:00\n',
	'推送.csv': '发放单号,明细序号,渠道,推送时间\nA,1,政务服务网,2023-10-20 09:00:00\n',
};

/** Loads a file of this name. */
const take = (name: string, text: string) => takeAll({ [name]: text });

/** Loads files by their names. */
async function takeAll(texts: Record<string, string>): Promise<void> {
	const paths = Object.entries(texts).map(([name, text]) => {
		const path = join(place.path, name);
		writeFileSync(path, text);
		return path;
	});
	const { files: taken } = await load(warehouse.writer, warehouse.folder, paths, { now });
	expect(taken.map(({ status }) => status)).toEqual(paths.map(() => 'loaded'));
}

/** What lies in the folder of published months. */
function bytes(): Record<string, string> {
	const folder = join(root, 'published');
	return Object.fromEntries(
		readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
	);
}

async function reopened(): Promise<readonly string[]> {
	warehouse.close();
	warehouse = await openWarehouse(root, { now, creates: false });
	return warehouse.repairs;
}

const ranking = { path: '/api/rankings', query: { month, scope: 'month', indicator: 'successRate' } };
const kept = (revision: string) => keptAnswer(warehouse.writer, wholeCity, { ...ranking, revision });
async function changed(scope: 'month' | 'ytd' = 'month'): Promise<Changes> {
	return Changes.parse(await changes(warehouse.writer, wholeCity, { month, scope, revision: 1, limit: 50 }));
}
const told = ({ records }: Changes) =>
	records.map((record) => `${record.slip}/${record.line} ${changeText(record)}：${sourcesOf(record)}`);
const sourcesOf = ({ sources }: Changes['records'][number]) =>
	sources.map(({ act, file, line }) => `${act} ${file} ${line}`).join('、');

/** The first revision is as it was, in its file and in its answers. */
async function stays(): Promise<void> {
	expect(bytes()).toMatchObject(then);
	expect(await kept('1')).toEqual(answer);
}

beforeAll(async () => {
	await copyEmpty(root);
	warehouse = await openWarehouse(root, { now, creates: false });
	await takeAll(files);
	await freeze(warehouse.writer, warehouse.folder, { month, reason: null }, options);
	[then, answer] = [bytes(), await kept('true')];
}, 300_000);

afterAll(() => {
	warehouse.close();
	place.remove();
});

test('发布后立即比较：没有变动', async () => {
	expect(Object.keys(then)).toEqual(['2023-10-r1.json', '2023-10-r1.parquet']);
	expect(await changed()).toMatchObject({ units: [], records: [], files: [], isExplained: true, total: 0 });
});

test('发布件留着当月的落后比较；以后改了，发布的仍是原来的', async () => {
	const rules = () =>
		JSON.parse(readFileSync(join(root, 'published', '2023-10-r1.json'), 'utf8')).settings.laggingRules;
	const [first] = rules();
	expect(first).toEqual({ indicator: 'successRate', scope: 'month', against: 'province', is_judged: true, place: 1 });
	await warehouse.writer.run(
		`insert into setting_version (setting, from_month, value, version, reason)
		values ('lagging.successRate.month', 202310, 'city-unnamed', 1, '')`,
	);
	await stays();
	expect(rules()[0]).toEqual(first);
	await warehouse.writer.run('delete from setting_version where version > 0');
});

test('迟到的反馈：说得出哪一笔、哪个文件、哪一行', async () => {
	await take(
		'补反馈.csv',
		'发放单号,明细序号,结果,反馈时间\nA,2,成功,2023-10-12 10:00:00\nA,3,成功,2023-11-02 10:00:00\n',
	);
	await stays();
	const found = await changed();
	expect(told(found)).toEqual(['A/2 待反馈变为成功，首次结果改为成功：loaded 补反馈.csv 2']);
	expect(found).toMatchObject({ isExplained: true, files: [{ file: '补反馈.csv', records: 1 }] });
	expect(found.units.map(({ name }) => name)).toEqual(['安东市', '甲县']);
	expect(found.units[1]?.rates[0]).toMatchObject({
		...{ published: { numerator: 1, denominator: 3 }, live: { numerator: 2, denominator: 3 } },
		...{ publishedRank: 1, liveRank: 1 },
	});
}, 120_000);

test('更正的明细，改到十一月的发放单', async () => {
	const [head, ...rows] = (files['明细.csv'] ?? '').split('\n');
	await take('明细更正.csv', `${head}\n${rows[0]?.replace('100.00', '90.00')}\n`);
	await take('发放单更正.csv', files['发放单.csv'].replace(/A,P1.*\n/, '').replace('2023-10-09', '2023-11-01'));
	await stays();
	const found = await changed('ytd');
	expect(found.isExplained).toBe(true);
	expect(told(found)).toEqual([
		'A/1 金额由100.00元变为90.00元：loaded 明细更正.csv 2',
		'A/2 待反馈变为成功，首次结果改为成功：loaded 补反馈.csv 2',
		'B/1 发布时为遗留，现不再计入：loaded 发放单更正.csv 2',
	]);
}, 120_000);

test('撤销一个当时的文件：变动写明是撤销引起的', async () => {
	const known = await imports(warehouse.writer, wholeCity, { limit: 50 });
	const id = known?.rows.find(({ name }) => name === '推送.csv')?.id ?? 0;
	await withdraw(warehouse.writer, warehouse.folder, { id, reason: '传错了' }, options);
	await stays();
	const found = await changed();
	expect(told(found)[0]).toBe(
		'A/1 金额由100.00元变为90.00元，不再是已推送：loaded 明细更正.csv 2、withdrawn 推送.csv null',
	);
	expect(found.files).toContainEqual(expect.objectContaining({ act: 'withdrawn', file: '推送.csv', reason: '传错了' }));
	expect(found.isExplained).toBe(true);
}, 120_000);

test('R58 重建数据库、数据库丢失、口径改变：发布的一字不变，变动也说得一样', async () => {
	const before = await changed();
	warehouse.close();
	await rebuild(warehouse.folder, { now });
	warehouse = await openWarehouse(root, { now, creates: false });
	await stays();
	expect(await changed()).toEqual(before);
	warehouse.close();
	rmSync(join(root, 'yikatong.duckdb'));
	warehouse = await openWarehouse(root, { now, creates: false });
	await stays();
	expect(await changed()).toEqual(before);
	await warehouse.writer.run("update setting_version set from_month = 202311 where value = 'cumulative-feedback'");
	await stays();
	expect((await changed()).rule).toEqual({ successRate: 'first-attempt' });
	await warehouse.writer.run("update setting_version set from_month = 202310 where value = 'cumulative-feedback'");
}, 300_000);

test('再次发布是更正，要写原因；第一次的仍在', async () => {
	const again = (reason: string | null) => freeze(warehouse.writer, warehouse.folder, { month, reason }, options);
	await expect(again(null)).rejects.toThrow(
		'2023-10 已于 2023-11-06 发布（第1次）。再次发布是更正，请写明更正的原因。',
	);
	const reason = '补报反馈 6221000000034368593';
	expect(await again(reason)).toMatchObject({ revision: 2, reason: '补报反馈 ***************8593' });
	await stays();
	expect(await kept('true')).not.toEqual(answer);
	const audit = withState(warehouse.folder, (state) =>
		state.prepare("select act, detail from audit where act = 'freeze' order by entry").all(),
	);
	expect(audit.map(({ detail }) => JSON.parse(String(detail)).revision)).toEqual([1, 2]);
}, 300_000);

test('没有数据的月份、没有结束的月份不能发布', async () => {
	const early = { ...options, now: () => new Date('2023-10-30T01:00:00Z') };
	const asked = (which: string) => ({ month: which, reason: '更正' });
	await expect(freeze(warehouse.writer, warehouse.folder, asked('2022-01'), options)).rejects.toThrow('没有数据');
	await expect(freeze(warehouse.writer, warehouse.folder, asked(month), early)).rejects.toThrow('还没有结束');
});

test('登记是发布以前的（备份恢复、写到一半断电）：启动时按发布件补登记', async () => {
	const [state, published] = [join(root, 'state.sqlite'), join(root, 'published')];
	withState(warehouse.folder, (db) => db.exec('pragma wal_checkpoint(truncate)'));
	copyFileSync(state, join(place.path, 'state.sqlite'));
	await freeze(warehouse.writer, warehouse.folder, { month, reason: '再次更正' }, options);
	warehouse.close();
	for (const end of ['', '-wal', '-shm']) rmSync(state + end, { force: true });
	copyFileSync(join(place.path, 'state.sqlite'), state);
	writeFileSync(join(published, '2023-10-r9.parquet'), 'left of a freeze that was killed');
	warehouse = await openWarehouse(root, { now, creates: false });
	expect(warehouse.repairs).toContain('已发布而未登记的 2023-10（第3次）已补登记。');
	expect(readdirSync(published)).not.toContain('2023-10-r9.parquet');
	await stays();
}, 300_000);

test('发布件损坏：启动时说明，不显示这次发布的数字，其他次不受影响', async () => {
	const path = join(root, 'published', '2023-10-r2.json');
	chmodSync(path, 0o600);
	writeFileSync(path, readFileSync(path, 'utf8').replace('补报反馈', '补报反溃'));
	expect(await reopened()).toContainEqual(
		expect.stringMatching(/^2023-10（第2次发布）的发布件 published\/2023-10-r2.json 与登记的校验值不符/),
	);
	await expect(kept('2')).rejects.toThrow('与登记的校验值不符');
	await stays();
	writeFileSync(path, readFileSync(path, 'utf8').replace('补报反溃', '补报反馈'));
	expect(await reopened()).toEqual([]);
	expect(await kept('2')).toMatchObject({ month });

	const records = join(root, 'published', '2023-10-r1.parquet');
	const whole = readFileSync(records);
	chmodSync(records, 0o600);
	writeFileSync(records, Buffer.concat([whole.subarray(0, -1), Buffer.from([whole.at(-1) === 0 ? 1 : 0])]));
	await expect(changed()).rejects.toThrow('无法逐条说明变动');
	writeFileSync(records, whole);
}, 120_000);
