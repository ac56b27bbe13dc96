import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFolder } from '../ingest/folder.ts';
import { additions } from '../ingest/additions.ts';
import { openState, stateVersion } from '../ingest/state.ts';
import { faultsOf } from '../ingest/state_copy.ts';
import { upgrade, versionOf } from '../ingest/upgrade.ts';
import { openDatabase } from '../sql/database.server.ts';
import { run } from './cli/program.ts';
import { killAt, later, watch } from './faults/kill.ts';
import { expectWhole, makeScene, type Scene } from './faults/scene.ts';
import { patience } from './property/runs.ts';
import { temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
let scene: Scene;
let folders = 0;
beforeAll(async () => void (scene = await makeScene()), patience);
afterAll(() => {
	place.remove();
	scene.remove();
});

/** The first version that has an audit. */
const withAudit = 5;

/** A data folder with a register as version `version` of the program wrote it, and many acts in its audit. */
function registerOf(version: number, acts = 100): ReturnType<typeof openFolder> {
	const folder = openFolder(join(place.path, `data-${++folders}`));
	const state = new DatabaseSync(folder.state);
	state.exec('pragma journal_mode = wal');
	upgrade(state, folder, additions.slice(0, withAudit));
	const insert = state.prepare(
		"insert into audit (at, actor, act, subject, detail) values ('2023-11-22 09:40:00', 'web', 'import', ?, '{}')",
	);
	state.exec('begin');
	for (let act = 0; act < acts; act++) insert.run(createHash('sha256').update(String(act)).digest('hex'));
	state.exec('commit');
	upgrade(state, folder, additions.slice(0, version));
	rmSync(`${folder.state}.before-${withAudit}`, { force: true });
	state.close();
	return folder;
}

const actsIn = (state: DatabaseSync) => Number(state.prepare('select count(*) as n from audit').get()?.n);

describe('升级', () => {
	test.each([5, 9, stateVersion - 1])('第 %i 版的登记升级到现在的版本：内容都在，升级前的一份留在旁边', (version) => {
		const folder = registerOf(version);
		const state = openState(folder);
		expect([versionOf(state), actsIn(state)]).toEqual([stateVersion, 100]);
		state.close();
		expect(faultsOf(folder.state)).toEqual([]);
		const before = new DatabaseSync(`${folder.state}.before-${version}`, { readOnly: true });
		expect([versionOf(before), actsIn(before)]).toEqual([version, 100]);
		before.close();
		expect(readdirSync(folder.work)).toEqual([]);
	});

	test('副本上不成功的不升级：说明为什么，原来的文件一字不改', async () => {
		const folder = registerOf(6);
		const state = new DatabaseSync(folder.state);
		state.exec('create table setting (mine text)');
		state.close();
		const was = readFileSync(folder.state);
		const ended = await run(folder.root, 'check');
		expect(ended).toMatchObject({ status: 3, stdout: '' });
		expect(ended.stderr).toContain(`不能从第6版升级到第${stateVersion}版`);
		expect(readFileSync(folder.state).equals(was)).toBe(true);
		expect([existsSync(`${folder.state}.before-6`), readdirSync(folder.work)]).toEqual([false, []]);
	});

	test('更新的程序写的登记不打开，服务以 78 结束，不再自动启动', async () => {
		const folder = registerOf(stateVersion);
		const state = new DatabaseSync(folder.state);
		state.exec(`pragma user_version = ${stateVersion + 1}`);
		state.close();
		const was = readFileSync(folder.state);
		expect(await run(folder.root, 'check')).toMatchObject({
			status: 3,
			stderr: expect.stringContaining('更新的程序写的'),
		});
		const server = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'server.ts')], {
			env: { ...process.env, YIKATONG_DATA: folder.root, YIKATONG_PORT: '0', UV_THREADPOOL_SIZE: '16' },
			encoding: 'utf8',
		});
		expect(server).toMatchObject({ status: 78, stderr: expect.stringContaining('更新的程序写的') });
		expect(readFileSync(folder.state).equals(was)).toBe(true);
		expect(existsSync(`${folder.state}.damaged`)).toBe(false);
	});

	test(
		'R60 升级途中被强行终止：登记是升级前的或升级后的，再启动即完成',
		async () => {
			const acts = 60_000;
			const seen = new Set<number>();
			for (const wait of [0, 40, 80, 120, 160, 220, 300]) {
				const folder = registerOf(5, acts);
				const command = watch(folder.root, 'check');
				const moment = later(wait);
				const hasBegun = () => readdirSync(folder.work).length > 0;
				let begun = false;
				await killAt(command, (run) => (begun ||= hasBegun()) && moment(run));
				const found = new DatabaseSync(folder.state);
				const version = versionOf(found);
				seen.add(version);
				expect([[5, stateVersion].includes(version), actsIn(found)]).toEqual([true, acts]);
				found.close();
				const state = openState(folder);
				expect([versionOf(state), actsIn(state)]).toEqual([stateVersion, acts]);
				state.close();
			}
			expect(seen).toContain(5);
		},
		patience,
	);

	test(
		'表结构有变的数据库在旁边用收到的文件重新生成，完成才替换；数字不变',
		async () => {
			const stage = scene.runs.length - 1;
			const data = scene.copy(stage + 1);
			await markOutdated(data);
			await expectWhole(scene, data, stage, true);
		},
		patience,
	);
});

/** As if another version of the program had made the database. */
async function markOutdated(data: string): Promise<void> {
	const database = await openDatabase(join(data, 'yikatong.duckdb'));
	const db = await database.connect();
	await db.run("update made_with set tables_hash = 'another'");
	db.close();
	database.close();
}
