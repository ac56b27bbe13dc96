import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JobList } from '#contract';
import { readArchive, writeArchive } from '../../analytics/backup/archive.ts';
import type { Member } from '../../analytics/backup/manifest.ts';
import { verify } from '../../analytics/backup/verify.ts';
import { stateVersion } from '../../ingest/state.ts';
import { json, run, said, start, stop } from '../cli/program.ts';
import { type Damage, cutBy, flipAt } from '../faults/damage.ts';
import { makeScene, opened, type Scene, stateOf } from '../faults/scene.ts';
import { patience } from '../property/runs.ts';
import { backUp, copyTo, folderWithKeys, ownSecret, personKey, publishedCity } from './backed_up.ts';

let scene: Scene;
/** A data folder with everything loaded and a month published, its backup, and what is in it. */
let [data, archive, members]: [string, string, Member[]] = ['', '', []];
let places = 0;
const place = (name: string) => join(scene.path, `${name}-${++places}`);

beforeAll(async () => {
	scene = await makeScene();
	data = copyTo(place('whole'), await publishedCity());
	archive = place('backup');
	await backUp(data, archive);
	members = await readArchive(archive, ownSecret(data));
}, patience);
afterAll(() => scene.remove());

const restoreTo = (folder: string, file = archive) => run(folder, 'restore', file, '--data', folder);

describe('R64 备份与恢复', () => {
	test('有登记、收到的文件、发布的月份，没有密钥和能重新生成的', () => {
		const names = members.map(({ name }) => name);
		const published = readdirSync(join(data, 'published')).map((name) => `published/${name}`);
		const received = readdirSync(join(data, 'imports')).filter((name) => !name.includes('.rejects.'));
		expect(names.toSorted()).toEqual(
			['state.sqlite', ...received.map((name) => `imports/${name}`), ...published].toSorted(),
		);
		expect(published).toHaveLength(2);
	});

	test('备份中读不到任何明文', () => {
		const bytes = readFileSync(archive);
		for (const { name } of members) expect(bytes.includes(name)).toBe(false);
		const [csv = ''] = readdirSync(join(data, 'imports')).filter((name) => name.endsWith('.csv'));
		const start = readFileSync(join(data, 'imports', csv)).subarray(0, 40);
		expect(bytes.includes(start)).toBe(false);
		expect(statSync(archive).mode & 0o777).toBe(0o600);
	});

	test(
		'昨夜的备份恢复到空目录，数据与备份时逐类相同，发布的月份在',
		async () => {
			const folder = folderWithKeys(place('restored'), data);
			const ended = await restoreTo(folder);
			expect(ended.stdout).toContain('数据库已重新生成，与备份时逐类相同');
			expect(ended.status).toBe(0);
			const [was, is] = [await opened(data, stateOf), await opened(folder, stateOf)];
			expect(is).toEqual(was);
			expect(await json(0, folder, 'freeze', '--list')).toEqual(await json(0, data, 'freeze', '--list'));
		},
		patience,
	);

	test(
		'服务正在导入时备份：恢复后是导入前或导入后的数据',
		async () => {
			const [stage, busy] = [2, scene.copy(2)];
			const server = start(busy, 'serve', '--port', '0');
			const address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
			const loading = run(busy, 'ingest', ...(scene.runs[stage] ?? []));
			const isLoading = async () =>
				JobList.parse(await (await fetch(`${address}/api/jobs`)).json()).rows.some(({ state }) => state === 'running');
			while (!(await isLoading())) await setTimeout(5);
			const file = place('beside');
			await backUp(busy, file);
			expect((await loading).status).toBe(1);
			expect(await stop(server)).toBe(0);
			const folder = folderWithKeys(place('restored'), busy);
			expect(await restoreTo(folder, file)).toMatchObject({ status: 0 });
			const { digest } = await opened(folder, stateOf);
			expect([scene.states[stage]?.digest, scene.states[stage + 1]?.digest]).toContainEqual(digest);
		},
		patience,
	);

	test(
		'用口令加密的，只用口令就能核对；口令不对打不开；太短的不收',
		async () => {
			const [file, right, wrong, short] = [place('backup'), place('right'), place('wrong'), place('short')];
			writeFileSync(right, '天晴日朗惠民惠农一卡通2026\n');
			writeFileSync(wrong, '天晴日朗惠民惠农一卡通2027\n');
			writeFileSync(short, '123456\n');
			await backUp(data, file, '--passphrase-file', right);
			const check = (path: string) => run(data, 'restore', file, '--check', '--passphrase-file', path);
			expect(await check(right)).toMatchObject({ status: 0, stdout: expect.stringContaining('备份完好') });
			expect(await check(wrong)).toMatchObject({ status: 3, stderr: expect.stringContaining('口令不对') });
			expect(await check(short)).toMatchObject({ status: 2, stderr: expect.stringContaining('至少12个字符') });
			expect(await run(data, 'restore', file, '--check')).toMatchObject({
				status: 2,
				stderr: expect.stringContaining('--passphrase-file'),
			});
		},
		patience,
	);
});

describe('R64 损坏的备份', () => {
	const damages: [string, Damage][] = [
		['少一个字节', cutBy(1)],
		['少末尾一页', cutBy(4096)],
		['多一个字节', (path) => writeFileSync(path, Buffer.from([0]), { flag: 'a' })],
		['开头翻转', flipAt(0)],
		['末尾翻转', flipAt(1)],
		...[0.0001, 0.1, 0.3, 0.6, 0.9].map((share): [string, Damage] => [`${share} 处翻转`, flipAt(share)]),
	];

	test.each(damages)('%s：通读时发现', async (_, damage) => {
		const copy = place('damaged');
		copyFileSync(archive, copy);
		damage(copy);
		await expect(verify(copy, ownSecret(data), scene.path)).rejects.toThrow(/损坏|不是本系统的备份/);
	});

	test('说是哪一个文件损坏，不动数据目录', async () => {
		const largest = members.reduce((one, other) => (other.bytes > one.bytes ? other : one));
		const before = members.slice(0, members.indexOf(largest)).reduce((sum, { bytes }) => sum + bytes, 0);
		const copy = place('damaged');
		copyFileSync(archive, copy);
		flipAt((before + largest.bytes * 0.6) / statSync(copy).size)(copy);
		const folder = folderWithKeys(place('restored'), data);
		const was = readdirSync(folder);
		const ended = await restoreTo(folder, copy);
		expect(ended).toMatchObject({ status: 3, stderr: expect.stringContaining(`损坏处在其中的 ${largest.name}`) });
		expect(readdirSync(folder)).toEqual(was);
	});
});

describe('R64 恢复前先问清楚', () => {
	test(
		'目录中已有数据不恢复；--force 把它移到旁边，一个文件不少',
		async () => {
			const full = copyTo(place('full'), data);
			rmSync(join(full, 'published'), { recursive: true });
			const was = readdirSync(join(full, 'imports'));
			expect(await restoreTo(full)).toMatchObject({ status: 3, stderr: expect.stringContaining('已有数据，没有恢复') });
			expect(readdirSync(join(full, 'imports'))).toEqual(was);
			expect(await run(full, 'restore', archive, '--force')).toMatchObject({ status: 0 });
			const [aside = ''] = readdirSync(full).filter((name) => name.startsWith('before-restore-'));
			expect(readdirSync(join(full, aside, 'imports'))).toEqual(was);
			expect(existsSync(join(full, aside, 'state.sqlite'))).toBe(true);
			expect(readdirSync(join(full, 'published'))).toHaveLength(2);
		},
		patience,
	);

	test('缺密钥说缺哪一个，不另造', async () => {
		const folder = folderWithKeys(place('bare'), data);
		const person = personKey(folder);
		const away = [person.path, join(folder, 'keys', 'backup.key')].map((path) => ({ path, to: `${path}.away` }));
		for (const { path, to } of away) renameSync(path, to);
		const was = readdirSync(folder, { recursive: true }).sort();
		expect(await restoreTo(folder)).toMatchObject({
			status: 3,
			stderr: expect.stringMatching(/找不到备份密钥 .*backup\.key/),
		});
		expect(readdirSync(folder, { recursive: true }).sort()).toEqual(was);
		renameSync(join(folder, 'keys', 'backup.key.away'), join(folder, 'keys', 'backup.key'));
		expect(await restoreTo(folder)).toMatchObject({
			status: 3,
			stderr: expect.stringContaining(`缺少密钥 ${person.name}`),
		});
		expect(existsSync(person.path)).toBe(false);
	});

	test('更新的程序写的备份不恢复', async () => {
		const newer = place('newer');
		const { head } = await verify(archive, ownSecret(data), scene.path);
		const schema = { ...head.schema, state: stateVersion + 1 };
		const sources = [{ name: 'state.sqlite', path: join(data, 'state.sqlite') }];
		await writeArchive(newer, ownSecret(data), { head: { ...head, schema }, sources }, () => {});
		const folder = folderWithKeys(place('restored'), data);
		expect(await restoreTo(folder, newer)).toMatchObject({
			status: 3,
			stderr: expect.stringContaining('先安装新版程序'),
		});
		expect(existsSync(join(folder, 'state.sqlite'))).toBe(false);
	});

	test('服务在运行时不恢复', async () => {
		const busy = scene.copy(0);
		const server = start(busy, 'serve', '--port', '0');
		await said(server, /http:\S+\n/);
		const key = join(data, 'keys', 'backup.key');
		const ended = await run(busy, 'restore', archive, '--force', '--key', key);
		await stop(server);
		expect(ended).toMatchObject({ status: 3, stderr: expect.stringContaining('请先停止服务') });
	});

	test(
		'恢复中断的目录不启动，再恢复一次即可',
		async () => {
			const folder = folderWithKeys(place('restored'), data);
			mkdirSync(join(folder, 'restore.unpacked'));
			mkdirSync(join(folder, 'imports'));
			writeFileSync(join(folder, 'state.sqlite'), '');
			expect(await run(folder, 'check')).toMatchObject({ status: 3, stderr: expect.stringContaining('恢复中断了') });
			expect(await restoreTo(folder)).toMatchObject({ status: 0 });
			rmSync(folder, { recursive: true });
		},
		patience,
	);
});
