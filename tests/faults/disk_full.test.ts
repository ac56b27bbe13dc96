import { existsSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Job, Problem } from '#contract';
import { copyFolder } from '../copy_folder.ts';
import { run as command, said, start, stop } from '../cli/program.ts';
import { patience } from '../property/runs.ts';
import { ingestSteps, reach, watch } from './kill.ts';
import { expectWhole, makeScene, type Scene } from './scene.ts';
import { mayMount, mountSmallDisk, type SmallDisk } from './small_disk.ts';

/** The run that meets a full disk: a corrected export with known, other and bad rows. */
const stage = 2;
const isLong = process.env.YIKATONG_LONG === '1';
const steps = isLong ? Object.keys(ingestSteps) : ['收下文件时', '子进程读取时', '计算义务状态时'];

let scene: Scene;
let [disk, disks]: [SmallDisk | undefined, number] = [undefined, 0];
beforeAll(async () => void (scene = await makeScene()), patience);
afterAll(() => scene.remove());

/** Puts a data folder on a disk of 100 MB. */
function onSmallDisk(): { disk: SmallDisk; data: string } {
	disk?.remove();
	disk = mountSmallDisk(join(scene.path, `disk-${++disks}`), 100);
	const data = join(disk.path, 'data');
	copyFolder(scene.copy(stage), data);
	return { disk, data };
}
afterAll(() => disk?.remove());

const run = () => scene.runs[stage] ?? [];

describe.runIf(mayMount)('R62 磁盘满', () => {
	test(
		'放不下的文件不开始导入；有了空间，同一命令完成',
		async () => {
			const { disk, data } = onSmallDisk();
			disk.fill(20);
			const refused = watch(data, 'ingest', ...run());
			await once(refused.child, 'close');
			expect(refused.child.exitCode).toBe(3);
			expect(refused.said()).toMatch(/磁盘空间不足：数据目录所在的磁盘还剩 20 MB，导入约需 \d+ MB，没有开始导入。/);
			disk.grow();
			const again = watch(data, 'ingest', ...run());
			await once(again.child, 'close');
			expect(again.child.exitCode).toBe(1);
			await expectWhole(scene, data, stage, true);
		},
		patience,
	);

	test.each(steps)(
		'导入途中写满（%s）：说明磁盘已满，有了空间再导入一次，数字相同',
		async (step) => {
			const { disk, data } = onSmallDisk();
			const command = watch(data, 'ingest', ...run());
			const closed = once(command.child, 'close');
			await reach(command, (ingestSteps[step] ?? (() => expect.fail(step)))());
			disk.fill();
			await closed;
			expect(command.said()).not.toMatch(/^\s+at /m);
			if (command.child.exitCode === 3) expect(command.said()).toMatch(/磁盘已满.*请清理或扩大/);
			else expect(command.child.exitCode).toBe(1);
			disk.grow();
			await expectWhole(scene, data, stage, command.child.exitCode === 1);
		},
		patience,
	);

	test(
		'服务运行时写满：上传得到说明，服务照常回答；有了空间，上传完成',
		async () => {
			const { disk, data } = onSmallDisk();
			const server = start(data, 'serve', '--port', '0');
			const address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
			const [path = ''] = run();
			const upload = () =>
				fetch(`${address}/api/imports?name=payment.csv`, {
					method: 'PUT',
					body: readFileSync(path),
					headers: { origin: address },
				});
			disk.fill();
			const health = await fetch(`${address}/healthz`);
			expect({ status: health.status, text: await health.text() }).toEqual({
				status: 503,
				text: expect.stringMatching(
					/^\{"status":"unwell","faults":\["(磁盘已满，不能写入","|)磁盘空间不足，只剩 \d+ MB"\]\}$/,
				),
			});
			const refused = await upload();
			expect(refused.status).toBe(507);
			expect(Problem.parse(await refused.json()).detail).toContain('磁盘空间不足');
			expect((await fetch(`${address}/api/imports`)).status).toBe(200);
			disk.grow();
			let job = Job.parse(await (await upload()).json());
			while (!['done', 'failed'].includes(job.state)) {
				await setTimeout(100);
				job = Job.parse(await (await fetch(address + job.address)).json());
			}
			expect(job.message).toBeNull();
			expect(await stop(server)).toBe(0);
		},
		patience,
	);

	test.each(isLong ? ['计算义务状态', '计算指标', '检查数据'] : ['计算义务状态'])(
		'服务导入途中写满（%s）：说明；有了空间再导入，数字相同',
		async (step) => {
			const { disk, data } = onSmallDisk();
			const server = start(data, 'serve', '--port', '0');
			try {
				const address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
				const loading = watch(data, 'ingest', ...run());
				const closed = once(loading.child, 'close');
				await reach(loading, () => loading.said().includes(step));
				disk.fill();
				await closed;
				expect(loading.said()).not.toMatch(/^\s+at /m);
				disk.grow();
				while (!(await isServed(address))) await setTimeout(100);
				const again = watch(data, 'ingest', ...run());
				await once(again.child, 'close');
				expect([0, 1]).toContain(again.child.exitCode);
			} finally {
				await stop(server);
			}
			await expectWhole(scene, data, stage, true);
		},
		patience,
	);

	test(
		'服务写检查点时写满：数据库停止，以75退出，自行重新启动，读照常，没有丢失；有了空间照常导入',
		async () => {
			const { disk, data, server, address } = await fullAtCheckpoint();
			try {
				disk.grow();
				while (!(await isServed(address))) await setTimeout(100);
			} finally {
				await stop(server);
			}
			await expectWhole(scene, data, stage, true);
		},
		patience,
	);

	test(
		'正要自行重新启动时要它停：停，不再启动，没有丢失',
		async () => {
			const { disk, data, server, address } = await fullAtCheckpoint();
			// 3 where it could not start on the full disk.
			expect([0, 3]).toContain(await stop(server));
			expect(await isServed(address)).toBe(false);
			disk.grow();
			await expectWhole(scene, data, stage, true);
		},
		patience,
	);

	test(
		'备份途中写满：说明，不留半个文件；有了空间，备份完成；放不下的不开始',
		async () => {
			const data = scene.copy(stage);
			disk?.remove();
			const target = (disk = mountSmallDisk(join(scene.path, `disk-${++disks}`), 100));
			const archive = join(target.path, 'archive');
			const backup = watch(data, 'backup', archive);
			const closed = once(backup.child, 'close');
			await reach(backup, () => existsSync(`${archive}.part`));
			target.fill();
			await closed;
			expect(existsSync(archive)).toBe(backup.child.exitCode === 0);
			if (backup.child.exitCode !== 0) expect(backup.said()).toMatch(/磁盘已满.*请清理或扩大/);
			expect(existsSync(`${archive}.part`)).toBe(false);
			rmSync(archive, { force: true });
			target.grow();
			expect(await command(data, 'backup', archive)).toMatchObject({ status: 0 });
			target.fill(20);
			const refused = await command(data, 'backup', `${archive}-2`);
			expect(refused).toMatchObject({ status: 3, stderr: expect.stringContaining('没有开始备份') });
		},
		patience,
	);
});

/**
 * A server whose disk is full when it writes down what was loaded. Where its database gives up, it has said so; where the
 * disk was full before that, the command has.
 */
async function fullAtCheckpoint() {
	const { disk, data } = onSmallDisk();
	const server = start(data, 'serve', '--port', '0');
	let told = '';
	server.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
	const address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
	const loading = watch(data, 'ingest', ...run());
	const closed = once(loading.child, 'close');
	await reach(loading, () => loading.said().includes('检查数据'));
	disk.fill();
	await closed;
	if (loading.child.exitCode !== 1)
		await vi
			.waitFor(() => expect(told + loading.said()).toMatch(/服务中断，1 秒后重新启动|磁盘已满.*请清理或扩大/), 30_000)
			.catch(async (fault) => (await stop(server), Promise.reject(fault)));
	return { disk, data, server, address };
}

function isServed(address: string): Promise<boolean> {
	return fetch(`${address}/api/imports`).then(
		({ status }) => status === 200,
		() => false,
	);
}
