import type { ChildProcess } from 'node:child_process';
import {
	appendFileSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Imports, IngestResult, JobList } from '#contract';
import { json, said, start, stop } from './cli/program.ts';
import { files, temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
const data = join(place.path, 'data');
const inbox = join(place.path, '收件夹');
let server: ChildProcess;
let address: string;

async function serve(): Promise<void> {
	server = start(data, 'serve', '--port', '0', '--inbox', inbox);
	address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
}

beforeAll(serve);
afterAll(async () => {
	await stop(server);
	place.remove();
});

/** Files in a folder of the inbox, whatever the day. */
function drawer(name: string): string[] {
	const folder = join(inbox, name);
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => entry.name);
}

function textOf(folder: string, name: string): string {
	const found = readdirSync(join(inbox, folder), { recursive: true }).find((path) => String(path).endsWith(name));
	return readFileSync(join(inbox, folder, String(found)), 'utf8');
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isTrue())) await setTimeout(100);
}

const filesLoaded = async () => Imports.parse(await (await fetch(`${address}/api/imports?status=loaded`)).json()).total;
const refundHead = '发放单号,明细序号,退款类型,申请时间,办结时间,金额,原因\n';

describe('收件夹', () => {
	test('放入的文件自动导入，移到已载入，旁边有结果', { timeout: 120_000 }, async () => {
		for (const [index, path] of files.entries()) copyFileSync(path, join(inbox, `${index}.csv`));
		await until(() => files.every((_, index) => drawer('已载入').includes(`${index}.csv`)));
		expect(await filesLoaded()).toBe(files.length);
		expect(textOf('已载入', '2.csv.结果.txt')).toMatch(
			/^\uFEFF文件：2\.csv\r\n处理时间：.*\r\n发放单，共\d+行：载入\d+行/,
		);
		const { rows, inbox: shown } = JobList.parse(await (await fetch(`${address}/api/jobs`)).json());
		expect(shown).toBe(inbox);
		expect(rows.at(-1)?.name).toMatch(/^收件夹：0\.csv/);
		expect(rows.every(({ state }) => state === 'done')).toBe(true);
	});

	test('分几次写的，写完才导入，一行不少；.part 不动，改名后导入', { timeout: 120_000 }, async () => {
		const [slow, part] = [join(inbox, '慢.csv'), join(inbox, '快.csv.part')];
		writeFileSync(slow, refundHead);
		writeFileSync(part, `${refundHead}FF2023000001,3,退回国库,2023-05-10,,430.00,\n`);
		// For longer than a file must rest to count as written, and often enough that a busy machine makes no such rest.
		for (let line = 100; line < 120; line++) {
			await setTimeout(300);
			appendFileSync(slow, `FF2023000001,${line},退回国库,2023-05-10,,430.00,\n`);
		}
		expect([existsSync(slow), existsSync(part)]).toEqual([true, true]);
		renameSync(part, join(inbox, '快.csv'));
		await until(() => ['慢.csv', '快.csv'].every((name) => drawer('已载入').includes(name)));
		expect(textOf('已载入', '慢.csv.结果.txt')).toContain('共20行：载入20行');
		expect(textOf('已载入', '快.csv.结果.txt')).toContain('共1行：载入1行');
	});

	test('有行被拒绝：清单在旁边，改正后放回，只补这一行', { timeout: 120_000 }, async () => {
		writeFileSync(
			join(inbox, '错.csv'),
			`${refundHead}FF2023000001,8,退回国库,13月9日,,1.00,\nFF2023000001,9,,2023-05-10,,1,\n`,
		);
		await until(() => drawer('已载入').includes('错.csv'));
		expect(textOf('已载入', '错.csv.结果.txt')).toContain('载入1行，被拒绝1行');
		const rejects = textOf('已载入', '错.csv.被拒绝的行.csv');
		writeFileSync(join(inbox, '错.csv'), rejects.replace('13月9日', '2023-05-09'));
		await until(() => drawer('已载入').includes('错（2）.csv'));
		expect(textOf('已载入', '错（2）.csv.结果.txt')).toContain('共1行：载入1行。');
	});

	test('读不懂的、链接、文件夹：移到被拒绝，写明原因；同一文件再放入，不重复', { timeout: 120_000 }, async () => {
		writeFileSync(join(inbox, '通讯录.csv'), '姓名,电话\n甲,1\n');
		symlinkSync(files[0] ?? '', join(inbox, '链接.csv'));
		mkdirSync(join(inbox, '一批'));
		copyFileSync(files[3] ?? '', join(inbox, '换了名.csv'));
		const before = await filesLoaded();
		await until(() => ['通讯录.csv', '链接.csv'].every((name) => drawer('被拒绝').includes(name)));
		await until(() => drawer('已载入').includes('换了名.csv') && !existsSync(join(inbox, '一批')));
		expect(textOf('被拒绝', '通讯录.csv.结果.txt')).toContain('被拒绝，没有载入任何内容：未找到表头');
		expect(textOf('被拒绝', '链接.csv.结果.txt')).toContain('是符号链接');
		expect(textOf('被拒绝', '一批.结果.txt')).toContain('是文件夹');
		expect(textOf('已载入', '换了名.csv.结果.txt')).toContain('此前已载入，没有变化');
		expect(await filesLoaded()).toBe(before);
		expect(readdirSync(inbox).toSorted()).toEqual(['已载入', '被拒绝'].toSorted());
	});

	test('导入后、移走前断电：再启动后移走，不重复；命令行照常', { timeout: 120_000 }, async () => {
		const before = await filesLoaded();
		const path = join(place.path, '断电.csv');
		writeFileSync(path, `${refundHead}FF2023000001,11,退回国库,2023-05-10,,1.00,\n`);
		const result = IngestResult.parse(await json(0, data, 'ingest', path));
		expect(result.totals.loaded).toBe(1);
		await stop(server, 'SIGKILL');
		copyFileSync(path, join(inbox, '断电.csv'));
		await serve();
		await until(() => drawer('已载入').includes('断电.csv'));
		expect(textOf('已载入', '断电.csv.结果.txt')).toContain('此前已载入');
		expect(await filesLoaded()).toBe(before + 1);
	});

	test('停止服务：正常退出', async () => {
		writeFileSync(join(inbox, '停.csv'), refundHead);
		expect(await stop(server)).toBe(0);
		expect(existsSync(join(inbox, '停.csv'))).toBe(true);
	});
});
