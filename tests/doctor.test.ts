import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Doctor, type Finding } from '#contract';
import { examine, pathsIn } from '../analytics/doctor/doctor.ts';
import { factsAlone } from '../analytics/doctor/facts.ts';
import { markDamaged } from '../analytics/host_fault.ts';
import { stateVersion } from '../ingest/state.ts';
import { copyTo, personKey, publishedCity } from './backup/backed_up.ts';
import { json, run, said, start, stop } from './cli/program.ts';
import { cutTo, flipAt, lose, replace } from './faults/damage.ts';
import { ingestSteps, killAt, watch } from './faults/kill.ts';
import { makeScene, type Scene } from './faults/scene.ts';
import { patience } from './property/runs.ts';

let scene: Scene;
/** A data folder with everything loaded and a month published; each test has a copy. */
let [sound, copies] = ['', 0];
beforeAll(async () => {
	scene = await makeScene();
	sound = await publishedCity();
}, patience);
afterAll(() => scene.remove());

const copied = () => copyTo(join(scene.path, `examined-${++copies}`), sound);

async function findings(data: string, isFull = false): Promise<Map<string, Finding>> {
	const facts = await factsAlone(pathsIn(data));
	const report = await examine(data, { now: new Date(), isFull, server: null, facts });
	return new Map(report.findings.map((finding) => [finding.id, finding]));
}

const faultsIn = (found: Map<string, Finding>) =>
	[...found.values()].filter(({ status }) => status === 'fault').map(({ id }) => id);

const first = (folder: string, end: string) => {
	const [name = ''] = readdirSync(folder).filter((one) => one.endsWith(end) && !one.includes('.rejects.'));
	return join(folder, name);
};

function inRegister(data: string, sql: string): void {
	const state = new DatabaseSync(join(data, 'state.sqlite'));
	state.exec(sql);
	state.close();
}

/** Turns a byte of a file that its owner may not write either. */
function flipSealed(path: string, share: number): void {
	chmodSync(path, 0o600);
	flipAt(share)(path);
}

type Case = { what: string; does(data: string): void; finds: string; says: RegExp; isFull?: boolean };

const cases: Case[] = [
	{
		what: '收到的文件丢了一个',
		does: (data) => lose(first(join(data, 'imports'), '.csv')),
		finds: 'received',
		says: /不见了/,
	},
	{
		what: '收到的文件有一个字节变了',
		does: (data) => flipAt(0.5)(first(join(data, 'imports'), '.csv')),
		finds: 'received',
		says: /内容与收到时不同/,
	},
	{
		what: '发布件有一个字节变了',
		does: (data) => flipSealed(first(join(data, 'published'), '.json'), 0.5),
		finds: 'published',
		says: /2023-03（第1次）：发布件与登记的校验值不符/,
	},
	{
		what: '发布的明细有一个字节变了（--full）',
		does: (data) => flipSealed(first(join(data, 'published'), '.parquet'), 0.5),
		finds: 'published',
		says: /明细与登记的校验值不符/,
		isFull: true,
	},
	{
		what: '数据目录里的文件别人可读',
		does: (data) => chmodSync(join(data, 'state.sqlite'), 0o644),
		finds: 'permissions',
		says: /state\.sqlite（权限 644）/,
	},
	{ what: '数据目录别人可进', does: (data) => chmodSync(data, 0o755), finds: 'permissions', says: /（权限 755）/ },
	{
		what: '数据中有明天的时间',
		does: (data) => utimesSync(join(data, 'yikatong.duckdb'), new Date(), new Date(Date.now() + 86_400_000)),
		finds: 'clock',
		says: /yikatong\.duckdb/,
	},
	{
		what: '登记少了一行',
		does: (data) => inRegister(data, 'delete from received where place = 2'),
		finds: 'ledger',
		says: /没有登记/,
	},
	{
		what: '登记是更新的程序写的',
		does: (data) => inRegister(data, `pragma user_version = ${stateVersion + 1}`),
		finds: 'register',
		says: /装回新版/,
	},
	{ what: '登记损坏', does: (data) => replace(join(data, 'state.sqlite')), finds: 'register', says: /损坏/ },
	{ what: '登记被截断', does: (data) => cutTo(0.6)(join(data, 'state.sqlite')), finds: 'register', says: /损坏/ },
	{ what: '登记丢了', does: (data) => lose(join(data, 'state.sqlite')), finds: 'register', says: /不见了/ },
	{ what: '数据库丢了', does: (data) => lose(join(data, 'yikatong.duckdb')), finds: 'database', says: /不见了/ },
	{ what: '数据库打不开', does: (data) => replace(join(data, 'yikatong.duckdb')), finds: 'database', says: /打不开/ },
	{ what: '数据库作过损坏的标记', does: markDamaged, finds: 'database', says: /标记/ },
	{ what: '密钥损坏', does: (data) => writeFileSync(personKey(data).path, 'x'), finds: 'keys', says: /损坏/ },
	{ what: '密钥丢了', does: (data) => rmSync(personKey(data).path), finds: 'keys', says: /没有密钥/ },
	{ what: '恢复中断', does: (data) => mkdirSync(join(data, 'restore.unpacked')), finds: 'leftovers', says: /恢复中断/ },
];

describe('体检', () => {
	test('完好的数据目录没有故障，什么也不改', async () => {
		const data = copied();
		const was = readdirSync(data, { recursive: true }).sort();
		expect(faultsIn(await findings(data, true))).toEqual([]);
		expect(readdirSync(data, { recursive: true }).sort()).toEqual(was);
	});

	test.each(cases)('$what：说是故障、在哪里、怎样处理', async ({ does, finds, says, isFull }) => {
		const data = copied();
		does(data);
		const found = await findings(data, isFull);
		const { status, sentence, remedy, rows } = found.get(finds) ?? expect.fail(finds);
		expect(status).toBe('fault');
		expect([sentence, remedy, ...rows].join(' ')).toMatch(says);
		expect(remedy).not.toBeNull();
		for (const { sentence } of found.values()) expect(sentence).not.toContain('没有查成');
	});

	test('命令的退出码：有故障为1，只有注意为0', async () => {
		const data = copied();
		expect(await run(data, 'doctor')).toMatchObject({ status: 0, stdout: expect.stringContaining('0 项故障') });
		lose(first(join(data, 'imports'), '.csv'));
		const ended = await run(data, 'doctor');
		expect(ended).toMatchObject({ status: 1, stdout: expect.stringMatching(/故障 {2}收到的文件：[^]*→ 请从备份恢复/) });
	});

	test('密钥与数据放在一起，提醒移开；备份过以后不再提醒备份', async () => {
		const data = copied();
		const before = await findings(data);
		expect(before.get('keys')).toMatchObject({ status: 'attention', remedy: expect.stringContaining('YIKATONG_KEYS') });
		expect(before.get('backups')).toMatchObject({ status: 'attention', sentence: '没有备份过' });
		await json(0, data, 'backup', join(scene.path, `backup-${copies}`));
		expect((await findings(data)).get('backups')?.status).toBe('ok');
	});

	test('收件夹里等了很久的、损坏后另存的，提醒', async () => {
		const data = copied();
		mkdirSync(join(data, 'inbox'));
		writeFileSync(join(data, 'inbox', '旧.csv'), '');
		utimesSync(join(data, 'inbox', '旧.csv'), new Date(), new Date(Date.now() - 3_600_000));
		renameSync(join(data, 'work'), join(data, 'yikatong.duckdb.damaged'));
		const found = await findings(data);
		expect(found.get('inbox')).toMatchObject({ status: 'attention', rows: ['旧.csv'] });
		expect(found.get('leftovers')).toMatchObject({ status: 'attention', rows: ['yikatong.duckdb.damaged'] });
	});

	test(
		'被强行终止以后，留下的日志只是注意；日志丢了，登记与数据库对不上',
		async () => {
			const data = scene.copy(2);
			await killAt(watch(data, 'ingest', ...(scene.runs[2] ?? [])), (ingestSteps['检查数据时'] ?? expect.fail)());
			expect((await findings(data)).get('database')).toMatchObject({
				status: 'attention',
				sentence: expect.stringContaining('没有正常关闭'),
			});
			expect((await findings(data)).get('ledger')?.status).toBe('ok');
			lose(join(data, 'yikatong.duckdb.wal'));
			expect((await findings(data)).get('ledger')).toMatchObject({
				status: 'fault',
				rows: [expect.stringContaining('数据库中没有')],
			});
		},
		patience,
	);
});

describe('服务在运行时体检', () => {
	test(
		'由服务说数据库的情况；服务停住不动，说它没有回答',
		async () => {
			const data = copied();
			const server = start(data, 'serve', '--port', '0', '--json');
			const told = await said(server, /"address": ".*",\n.*\n}/);
			expect(told).toContain('127.0.0.1');
			const report = Doctor.parse(await json(0, data, 'doctor'));
			const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
			expect(byId.get('service')?.status).toBe('ok');
			expect([byId.get('database')?.status, byId.get('ledger')?.status]).toEqual(['ok', 'ok']);
			const pid = Number(/进程 (\d+)/.exec(byId.get('service')?.sentence ?? '')?.[1]);
			process.kill(pid, 'SIGSTOP');
			const hung = Doctor.parse(await json(1, data, 'doctor'));
			process.kill(pid, 'SIGCONT');
			expect(faultsIn(new Map(hung.findings.map((finding) => [finding.id, finding])))).toEqual(['service', 'database']);
			expect(await stop(server)).toBe(0);
		},
		patience,
	);
});
