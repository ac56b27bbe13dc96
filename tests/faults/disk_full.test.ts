import { cpSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Job, Problem } from '#contract';
import { said, start, stop } from '../cli/program.ts';
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
	cpSync(scene.copy(stage), data, { recursive: true });
	return { disk, data };
}
afterAll(() => disk?.remove());

const run = () => scene.runs[stage] ?? [];

describe.runIf(mayMount)('磁盘满', () => {
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
});
