import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingest } from '../ingest/ingest.ts';
import { copyEmpty } from '../tests/empty_folder.ts';
import { temporaryFolder } from '../tests/second_city.ts';
import { checkResults, runChecks } from './checks.ts';
import { load } from './load.ts';
import { refresh } from './refresh.ts';
import { wholeCity } from './visible.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';

let place: ReturnType<typeof temporaryFolder>;
let warehouse: Warehouse;
let time: string;
const now = () => new Date(`2023-11-22T${time}:00+08:00`);

beforeEach(async () => {
	place = temporaryFolder();
	time = '09:00';
	await copyEmpty(join(place.path, 'data'));
	warehouse = await openWarehouse(join(place.path, 'data'), { now, creates: false });
});

afterEach(() => {
	warehouse.close();
	place.remove();
});

const lists = {
	'单位.csv':
		'单位编码,单位名称,上级编码,层级,排序号,是否参与排名\n419800,安东市,,市,,否\n419801,甲区,419800,县,1,是\n',
	'清单.csv': '年度,项目编码,项目名称\n2023,2080502,高龄津贴\n',
};

const slip =
	'发放单号,项目编码,县区编码,代发银行,拨款时间,应发人次,应发金额\nFD1,2080502,419801,甲银行,2023-10-08,1,100\n';

/** Rows of a slip that re-issue those of another slip. */
const reissued = (lines: number, of = 'FD0', no = 'FD1') =>
	`发放单号,明细序号,享受人姓名,享受人身份证号,银行账号,应发金额,原发放单号,原明细序号\n${Array.from(
		{ length: lines },
		(_, index) => `${no},${index + 1},张三,419900199001010011,6200001217000000001,100,${of},${of && index + 1}\n`,
	).join('')}`;

/** The slip that is re-issued, and its rows. */
const original = { '原单.csv': slip.replace('FD1', 'FD0'), '原明细.csv': reissued(1, '', 'FD0') };

/** One row is a success and a failure at the same time. */
const tied = '发放单号,明细序号,结果,反馈时间\nFD1,1,成功,2023-10-09 09:00:00\nFD1,1,失败,2023-10-09 09:00:00\n';

const doubtful = { '发放单.csv': slip, '明细.csv': reissued(1, ''), '反馈.csv': tied };

function written(files: Record<string, string>): string[] {
	return Object.entries(files).map(([name, text]) => {
		const path = join(place.path, name);
		writeFileSync(path, text);
		return path;
	});
}

const loaded = (files: Record<string, string>) => load(warehouse.writer, warehouse.folder, written(files), { now });

/** As the next process does. */
async function reopened(): Promise<void> {
	warehouse.close();
	warehouse = await openWarehouse(join(place.path, 'data'), { now, creates: false });
}

/** When the answered checks were run, and how many rows violate each of those that found something. */
async function answered() {
	const { runAt, checks } = (await checkResults(warehouse.writer, wholeCity)) ?? { runAt: null, checks: [] };
	const found = checks.filter(({ violations }) => violations > 0);
	return { at: runAt?.slice(11, 16), found: Object.fromEntries(found.map(({ id, violations }) => [id, violations])) };
}

test('导入后存下的结果就是现查的结果', async () => {
	await loaded({ ...lists, '发放单.csv': slip, '明细.csv': reissued(12) });
	const stored = await checkResults(warehouse.writer, wholeCity);
	expect(stored).toEqual({ ...(await runChecks(warehouse.writer)), runAt: '2023-11-22T09:00:00+08:00' });
	expect(await answered()).toEqual({ at: '09:00', found: { reissue_without_original: 12 } });
});

test('样例是前十条，指到文件和行', async () => {
	await loaded({ ...lists, '发放单.csv': slip, '明细.csv': reissued(12) });
	const { checks = [] } = (await checkResults(warehouse.writer, wholeCity)) ?? {};
	const sample = checks.find(({ id }) => id === 'reissue_without_original')?.sample ?? [];
	expect(sample.map((row) => row.line_no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
	expect(sample[0]).toMatchObject({ slip_no: 'FD1', file: '明细.csv', source_line: 2 });
});

test('再次导入后换成新的结果；什么也没有载入的不换', async () => {
	await loaded({ ...lists, '发放单.csv': slip, '明细.csv': reissued(1) });
	expect(await answered()).toEqual({ at: '09:00', found: { reissue_without_original: 1 } });
	time = '10:00';
	await loaded(original);
	expect(await answered()).toEqual({ at: '10:00', found: {} });
	time = '11:00';
	await loaded({ '通讯录.csv': '姓名,电话\n甲,1\n', '同一清单.csv': lists['清单.csv'] });
	await loaded({ '重复的行.csv': `${lists['清单.csv']}\n` });
	expect(await answered()).toEqual({ at: '10:00', found: {} });
});

test('数字更新后先告知，再做检查', async () => {
	const steps: string[] = [];
	const { writer, folder } = warehouse;
	await load(writer, folder, written(lists), {
		now,
		progress: (step) => steps.push(step),
		onRefreshed: () => steps.push('数字已更新'),
	});
	expect(steps.slice(steps.indexOf('数字已更新'), steps.indexOf('检查数据') + 1)).toEqual(['数字已更新', '检查数据']);
});

test('导入后未及检查即中断的，下次打开时补查', async () => {
	await loaded(lists);
	const { writer, folder } = warehouse;
	await ingest(writer, folder, written(doubtful), { now });
	await refresh(writer);
	expect(await answered()).toEqual({ at: undefined, found: { outcomes_tied: 2 } });
	time = '10:00';
	await reopened();
	expect(await answered()).toEqual({ at: '10:00', found: { outcomes_tied: 2 } });
});

test('检查到一半中断的，原来的结果不变', async () => {
	await loaded(lists);
	const before = await warehouse.writer.rows('from check_result');
	await ingest(warehouse.writer, warehouse.folder, written(doubtful), { now });
	const stop = (_step: string, done: number) => {
		if (done === 2) throw new Error('stopped');
	};
	await expect(load(warehouse.writer, warehouse.folder, [], { now, progress: stop })).rejects.toThrow('stopped');
	expect(await warehouse.writer.rows('from check_result')).toEqual(before);
});

test('导入进行中，答复与现有数字一致的上次结果', async () => {
	await loaded({ ...lists, ...doubtful });
	await ingest(warehouse.writer, warehouse.folder, written(original), { now });
	expect(await answered()).toEqual({ at: '09:00', found: { outcomes_tied: 2 } });
});

test('程序更新后检查的写法有变，打开时重查', async () => {
	await loaded(lists);
	await warehouse.writer.run("update check_result set query = 'old' where check_id = 'outcomes_tied'");
	time = '10:00';
	await reopened();
	expect(await answered()).toEqual({ at: '10:00', found: {} });
});

test('不看全市的人得不到检查结果', async () => {
	expect(await checkResults(warehouse.writer, { regions: ['419801'] })).toBeNull();
});
