import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Checks, Findings, Imports, Indicators, IngestResult, Unmatched, Withdrawn } from '#contract';
import { copyFolder } from './copy_folder.ts';
import { json, run, said, start } from './cli/program.ts';
import { tables } from './cli/tables.ts';
import { cases, countsIn, files, questionOf, temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
const data = join(place.path, 'data');
const columns =
	'path sheet kind status reason rows loaded duplicate corrected rejected skipped unmatched rejects'.split(' ');
let loaded: IngestResult;
let printed: unknown;

/** A folder for one test, with the loaded city in it. */
function copy(name: string): string {
	const path = join(place.path, name);
	copyFolder(data, path);
	return path;
}

/** Every case's question as options. */
const options = (each: (typeof cases)[number]) =>
	Object.entries(questionOf(each)).flatMap(([name, value]) => [`--${name}`, value]);

/** Asserts that a data folder answers a case with every count. */
async function expectCase(folder: string, each: (typeof cases)[number]): Promise<void> {
	const answer = Indicators.parse(await json(0, folder, 'indicators', ...options(each)));
	expect(countsIn(answer, each)).toEqual({ total: each.total, rows: each.rows });
}

const [first, , , , , , , , arbitrary] = cases;
if (!first || !arbitrary) throw new Error('There are nine cases');

beforeAll(async () => {
	printed = await json(0, data, 'ingest', ...files);
	loaded = IngestResult.parse(printed);
});

afterAll(() => place.remove());

describe('导入', () => {
	test('结果的形状不变', () => {
		const { files: told } = z.object({ files: z.array(z.record(z.string(), z.unknown())) }).parse(printed);
		expect(told.map((file) => Object.keys(file).toSorted())).toEqual(files.map(() => columns.toSorted()));
		expect(loaded.files.map(({ path }) => path)).toEqual(files);
		expect(loaded.totals).toMatchObject({ rows: 18_126, loaded: 18_126, rejected: 0, unmatched: 0 });
	});

	test('再次导入不会重复计数', async () => {
		const again = IngestResult.parse(await json(0, data, 'ingest', ...files));
		expect(again.files.map(({ status }) => status)).toEqual(files.map(() => 'already-loaded'));
		await expectCase(data, first);
	});

	test('读不懂的文件：退出码 1，中文原因，什么也没有改变', async () => {
		const path = join(place.path, '通讯录.csv');
		writeFileSync(path, '姓名,电话\n甲,1\n');
		const { status, stdout } = await run(data, 'ingest', path, join(place.path, '不存在.csv'));
		expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('文件不存在或无权读取') });
		expect(stdout).toContain('未找到表头');
	});

	test('一次导入中内容相同的两个文件：第二个与第一个结果相同', async () => {
		const folder = copy('twins');
		const [bad, badAgain] = ['通讯录一.csv', '通讯录二.txt'].map((name) => join(place.path, name));
		const [good, goodAgain] = ['上级基准一.csv', '上级基准二.csv'].map((name) => join(place.path, name));
		if (!bad || !badAgain || !good || !goodAgain) throw new Error('There are four files');
		for (const path of [bad, badAgain]) writeFileSync(path, '姓名,电话\n乙,2\n');
		for (const path of [good, goodAgain])
			writeFileSync(path, '年月,口径,指标,全省平均\n2023-05,累计,发放结果推送率,98%\n');
		const { files: taken } = IngestResult.parse(await json(1, folder, 'ingest', bad, good, badAgain, goodAgain));
		const outcomes = taken.map(({ path, status, reason }) => ({ path, status, reason }));
		const rejected = { status: 'rejected', reason: expect.stringContaining('未找到表头') };
		expect(outcomes).toEqual([
			{ path: bad, ...rejected },
			{ path: good, status: 'loaded', reason: null },
			{ path: badAgain, ...rejected },
			{ path: goodAgain, status: 'already-loaded', reason: expect.stringContaining('已经载入') },
		]);
		const kept = readdirSync(join(folder, 'imports'));
		expect(kept.filter((name) => !/\.rejects\.(csv|xlsx)$/.test(name))).toHaveLength(files.length + 1);
	});

	test('导入后说有几项检查发现问题、有多少疑点；只有疑点时退出码为 0', async () => {
		const { status, stdout } = await run(data, 'ingest', ...files);
		expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('用 yikatong findings 查看') });
		expect(stdout).toMatch(/^数据检查：\d+项全部通过/m);
		expect(stdout).toMatch(/^核查记录：[\d,]+条疑点/m);
	});

	test('只检查，不保存', async () => {
		const path = join(place.path, '退款.csv');
		writeFileSync(
			path,
			'发放单号,明细序号,退款类型,申请时间,办结时间,金额,原因\nFF2023000001,2,退回国库,2023-05-09 13:23:19,,430.00,\n',
		);
		const checked = IngestResult.parse(await json(0, data, 'ingest', path, '--dry-run'));
		expect(checked.totals).toMatchObject({ rows: 1, loaded: 1 });
		const reallyLoaded = IngestResult.parse(await json(0, copy('dry'), 'ingest', path));
		expect(reallyLoaded.files[0]?.status).toBe('loaded');
	});
});

describe('指标', () => {
	test.each(cases)('$month $scope $at 的每个数字', (each) => expectCase(data, each));

	test('写入文件的 CSV 与打印的相同', async () => {
		const out = join(place.path, 'out.csv');
		const question = ['indicators', '--month', '2023-02', '--by', 'bank', '--format', 'csv'];
		expect((await run(data, ...question, '--out', out)).status).toBe(0);
		expect(`\uFEFF${(await run(data, ...question)).stdout}`).toBe(readFileSync(out, 'utf8'));
	});

	test('没有数据的目录', async () => {
		const { status, stderr } = await run(join(place.path, 'nothing'), 'indicators', '--month', '2023-01');
		expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('还没有数据') });
		expect(existsSync(join(place.path, 'nothing'))).toBe(false);
	});
});

test('数据检查有违反时退出码为 1，指到文件和行', async () => {
	const { checks } = Checks.parse(await json(0, data, 'check'));
	expect(checks.every(({ title, violations }) => violations === 0 && /\p{Script=Han}/u.test(title))).toBe(true);
	const folder = copy('checked');
	const [row] = Findings.parse(await json(0, folder, 'findings', '--rule', 'person_twice_in_slip')).rows;
	const answer = (result: string) => `${row?.slip},${row?.line},${result},2023-05-31 09:00:00\n`;
	const told = join(place.path, '反馈_两样.csv');
	writeFileSync(told, `发放单号,明细序号,结果,反馈时间\n${answer('成功')}${answer('失败')}`);
	await json(0, folder, 'ingest', told);
	const { status, stdout } = await run(folder, 'check');
	expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringMatching(/^检查时间：\d{4}-\d\d-\d\d \d\d:/m) });
	expect(stdout).toMatch(/^ {2}FF\w+\/\d+（反馈_两样\.csv 第2行）：同一时刻另有不同的结果/m);
});

test('重建得到同样的数字', async () => {
	const folder = copy('rebuilt');
	expect(await json(0, folder, 'rebuild')).toEqual({ files: files.length, unrestored: [] });
	await expectCase(folder, arbitrary);
	const again = IngestResult.parse(await json(0, folder, 'ingest', ...files));
	expect(new Set(again.files.map(({ status }) => status))).toEqual(new Set(['already-loaded']));
});

test('数据库丢失后，下一个命令用收到的文件恢复', async () => {
	const folder = copy('lost');
	rmSync(join(folder, 'yikatong.duckdb'));
	await expectCase(folder, first);
});

describe('被强行终止的导入', () => {
	test.each(['读取文件', '计算'])('在“%s”时终止，再次导入后数字正确', async (step) => {
		const folder = join(place.path, `killed ${step}`);
		await killedAt(step, folder, 'ingest', ...files);
		expect((await run(folder, 'ingest', ...files)).status).toBe(0);
		await expectCase(folder, arbitrary);
	});
});

describe('撤销', () => {
	/** Turns the first outcomes round: a wrong file of 300 rows. */
	function wrong(): string {
		const path = join(place.path, '反馈-错.csv');
		const [feedback = ''] = files.filter((file) => file.endsWith('feedback.csv'));
		const lines = readFileSync(feedback, 'utf8').split('\n').slice(0, 301);
		writeFileSync(path, lines.join('\n').replaceAll('成功', '退票'));
		return path;
	}

	/** A folder into which the wrong file is loaded, and the number of its import; others are copies of it. */
	const misled = join(place.path, 'misled');
	let id: string;
	beforeAll(async () => {
		copy('misled');
		await json(0, misled, 'ingest', wrong());
		const [newest] = Imports.parse(await json(0, misled, 'withdraw', '--list')).rows;
		expect(newest).toMatchObject({ name: '反馈-错.csv', status: 'loaded' });
		id = String(newest?.id);
	});

	function copyOfMisled(name: string): string {
		const path = join(place.path, name);
		copyFolder(misled, path);
		return path;
	}

	test('传错的文件撤销以后，数字和没有它一样；编号用 --list 查', async () => {
		const folder = copyOfMisled('withdrawn');
		const done = Withdrawn.parse(await json(0, folder, 'withdraw', id, '--reason', '传错了'));
		expect(done).toMatchObject({ id: Number(id), name: '反馈-错.csv', reason: '传错了' });
		await expectCase(folder, arbitrary);
		expect((await run(folder, 'withdraw', '--list')).stdout).toMatch(/反馈-错\.csv +feedback +已撤销/);
		const again = await run(folder, 'withdraw', id, '--reason', '传错了');
		expect(again).toMatchObject({ status: 3, stderr: expect.stringContaining('此前已经撤销') });
	});

	test('没有编号、没有原因是用法错误', async () => {
		for (const args of [[], ['7'], ['七', '--reason', '传错了'], ['7', '--reason', ' ']])
			expect((await run(data, 'withdraw', ...args)).status).toBe(2);
	});

	test.each(['撤销导入', '计算'])('在“%s”时被强行终止：重启后不是撤销前就是撤销后', async (step) => {
		const folder = copyOfMisled(`withdrawal killed ${step}`);
		await killedAt(step, folder, 'withdraw', id, '--reason', '传错了');
		expect((await run(folder, 'ingest', ...files)).status).toBe(0);
		const [newest] = Imports.parse(await json(0, folder, 'withdraw', '--list')).rows;
		if (newest?.status === 'loaded') await json(0, folder, 'withdraw', String(newest.id), '--reason', '传错了');
		else expect(newest?.status).toBe('withdrawn');
		await expectCase(folder, arbitrary);
	});
});

/** Kills a command once it has named a step. Its own processes end by themselves: they hold its output until then. */
async function killedAt(step: string, folder: string, ...args: string[]): Promise<void> {
	const child = start(folder, ...args);
	const closed = once(child, 'close');
	await said(child, new RegExp(step));
	child.kill('SIGKILL');
	await closed;
}

test('未匹配：哪一行、为什么、怎么办；JSON 是一个文档，CSV 是全部', async () => {
	const path = join(place.path, '反馈_等待.csv');
	writeFileSync(
		path,
		'发放单号,明细序号,结果,反馈时间\nFF2023000001,99999,成功,2023-05-09 10:00:00\nNOPE,1,成功,2023-05-09 10:00:00\n',
	);
	const folder = copy('waiting');
	expect((await run(folder, 'unmatched')).stdout).toContain('没有未匹配的行');
	expect((await run(folder, 'ingest', path)).status).toBe(0);
	const { rows } = Unmatched.parse(await json(0, folder, 'unmatched', '--reason', 'line'));
	expect(rows.map(({ file, line, slip }) => [file.name, line, slip])).toEqual([['反馈_等待.csv', 2, 'FF2023000001']]);
	const { stdout } = await run(folder, 'unmatched');
	expect(stdout).toContain('明细序号超出范围');
	expect(stdout).toContain('没有这个单号的发放单');
	const table = await run(folder, 'unmatched', '--format', 'csv');
	expect(table.stdout.trimEnd().split('\r\n')).toHaveLength(3);
	expect(await run(folder, 'unmatched', '--kind', 'x')).toMatchObject({ status: 2 });
});

tables(copy);
