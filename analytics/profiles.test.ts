import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receivedFiles } from '../ingest/ledger.ts';
import { openState } from '../ingest/state.ts';
import { openFolder } from '../ingest/folder.ts';
import { copyEmpty } from '../tests/empty_folder.ts';
import { temporaryFolder } from '../tests/second_city.ts';
import { stored } from '../tests/stored.ts';
import { emptyProfile, FormatProfile } from './contract/index.ts';
import { load } from './load.ts';
import { profileVersions, saveProfile } from './profiles.ts';
import { rebuild } from './rebuild.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';

const now = () => new Date('2023-11-22T01:40:00Z');
let place: ReturnType<typeof temporaryFolder>;
let warehouse: Warehouse;

beforeEach(async () => {
	place = temporaryFolder();
	await copyEmpty(join(place.path, 'data'));
	warehouse = await opened();
});

afterEach(() => {
	warehouse.close();
	place.remove();
});

const opened = () => openWarehouse(join(place.path, 'data'), { now, creates: true });

async function taken(name: string, ...lines: string[]) {
	const path = join(place.path, name);
	writeFileSync(path, lines.join('\n') + '\n');
	const { files } = await load(warehouse.writer, warehouse.folder, [path], { now });
	return files[0];
}

function save(profile: Partial<FormatProfile>, base: number): number {
	const state = openState(warehouse.folder);
	try {
		return saveProfile(
			state,
			{ profile: { ...emptyProfile, ...profile }, base, note: `第${base + 1}版`, savedBy: '管理员' },
			now,
			() => {},
		);
	} finally {
		state.close();
	}
}

/** What the city's files say and what the county's own export says, in its own words. */
async function city() {
	await taken('单位.csv', '单位编码,单位名称,层级,排序号,是否参与排名', '419801,甲区,县,1,是');
	await taken(
		'单.csv',
		'发放单号,项目编码,县区编码,代发银行,拨款时间,应发人次,应发金额',
		'F1,2080502,419801,农商行,2023-10-09,2,30000',
	);
}

const payments = [
	'支付批次号,序号,姓名,身份证号,卡号,补助额,卡种',
	'F1,1,张三,419900199001011233,6217000010012345677,1.5,三代卡',
	'F1,2,李四,419900199001011241,6217000010012345685,1.5,折',
];
const answers = ['发放单号,明细序号,结果,反馈时间', 'F1,1,入账完成,2023-10-12', 'F1,2,未达,2023-10-12'];

const county: Partial<FormatProfile> = {
	headers: [
		{ kind: 'payment', column: 'slip_no', header: '支付批次号' },
		{ kind: 'payment', column: 'amount', header: '补助额' },
		{ kind: 'payment', column: 'is_social_card', header: '卡种' },
	],
	units: [{ kind: 'payment', header: '补助额', unit: '万元' }],
	words: [
		{ kind: 'payment', column: 'is_social_card', word: '三代卡', meaning: 'yes' },
		{ kind: 'payment', column: 'is_social_card', word: '折', meaning: 'no' },
		{ kind: 'feedback', column: 'result', word: '入账完成', meaning: 'paid' },
		{ kind: 'feedback', column: 'result', word: '未达', meaning: 'failed' },
	],
};

const figures = () =>
	warehouse.writer.rows(`
		select due, paid, outstanding, amount_due, amount_paid, paid_to_social_card
		from figure
		where month = 202310 and scope = 'month' and grouped_by = 'city'
		order by cut_off`);

test('县里自己的表头、单位和用语：登记前被拒绝，登记后原样再传就载入，万元换算', async () => {
	await city();
	expect(await taken('明细.csv', ...payments)).toMatchObject({
		status: 'rejected',
		reason: expect.stringContaining('缺少必需列：发放单号、应发金额'),
	});
	const refused = await taken('反馈.csv', ...answers);
	expect(refused).toMatchObject({ status: 'loaded', loaded: 0, rejected: 2 });
	save(county, 0);
	expect(await taken('明细.csv', ...payments)).toMatchObject({ status: 'loaded', loaded: 2, rejected: 0 });
	const rejects = (await stored(warehouse.folder, refused?.rejects ?? '')).toString();
	expect(await taken('拒收 反馈.csv', rejects)).toMatchObject({ loaded: 2, rejected: 0 });
	expect(await figures()).toMatchObject([
		{ due: '2', paid: '1', outstanding: '1', amount_due: '3000000', amount_paid: '1500000', paid_to_social_card: '1' },
	]);
});

test('设置再改以后重建：每个文件按当时的版本读，指标不变', async () => {
	await city();
	save(county, 0);
	await taken('明细.csv', ...payments);
	await taken('反馈.csv', ...answers);
	const before = await figures();
	expect(before).toHaveLength(1);
	save({ ...county, units: [], words: [] }, 1);
	expect(await taken('反馈2.csv', ...answers, '')).toMatchObject({ loaded: 0, rejected: 2 });
	warehouse.close();
	expect(await rebuild(openFolder(join(place.path, 'data')), { now })).toMatchObject({ unrestored: [] });
	warehouse = await opened();
	expect(await figures()).toEqual(before);
	const imports = await warehouse.writer.rows('select name, profile from import order by import_id');
	expect(imports).toEqual([
		{ name: '单位.csv', profile: null },
		{ name: '单.csv', profile: null },
		{ name: '明细.csv', profile: 1 },
		{ name: '反馈.csv', profile: 1 },
		{ name: '反馈2.csv', profile: 2 },
	]);
});

test('登记丢失时，版本从数据库补回', async () => {
	save(county, 0);
	await taken('明细.csv', ...payments);
	const state = openState(warehouse.folder);
	state.exec('delete from received');
	warehouse.close();
	warehouse = await opened();
	expect(receivedFiles(state)).toMatchObject([{ name: '明细.csv', profile: 1 }]);
	state.close();
});

test('state.sqlite 损坏后照样登记；丢失的版本不被别的设置冒名，重建时说要从备份恢复', async () => {
	await city();
	save(county, 0);
	await taken('明细.csv', ...payments);
	const before = await figures();
	warehouse.close();
	const { state: path } = openFolder(join(place.path, 'data'));
	for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true });
	writeFileSync(path, '不是数据库');
	warehouse = await opened();
	expect(warehouse.repairs.join()).toContain('已载入而未登记的文件已补登记（3 个）：单位.csv、单.csv、明细.csv。');
	expect(await figures()).toEqual(before);
	expect(save({ ...county, units: [] }, 0)).toBe(2);
	warehouse.close();
	expect(await rebuild(openFolder(join(place.path, 'data')), { now })).toMatchObject({
		unrestored: [{ name: '明细.csv', reason: expect.stringMatching(/格式设置第1版.*请从备份恢复 state\.sqlite/) }],
	});
	warehouse = await opened();
	expect(await figures()).toEqual(before);
});

test('版本只增不改，写明谁、何时、改了什么；从旧版本改出来的不收', () => {
	save(county, 0);
	save({ ...county, units: [] }, 1);
	expect(() => save({}, 1)).toThrow('格式设置已被改过');
	expect(() => save({ ...county, units: [] }, 2)).toThrow('没有改动');
	const state = openState(warehouse.folder);
	const { versions } = profileVersions(state);
	state.close();
	expect(versions).toMatchObject([
		{ version: 2, savedBy: '管理员', savedAt: '2023-11-22 09:40:00', note: '第2版', added: [] },
		{ version: 1 },
	]);
	expect(versions[0]?.removed).toEqual(['发放明细的列“补助额”单位是万元']);
	expect(versions[1]?.added).toContain('银行反馈“结果”里的“入账完成”表示成功');
});
