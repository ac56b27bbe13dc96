import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuditVerification, Settings } from '#contract';
import { verifyAudit } from '../../analytics/audit/verify.ts';
import { savedSettings } from '../../analytics/settings.ts';
import { openFolder } from '../../ingest/folder.ts';
import { withState } from '../../ingest/state.ts';
import { problemOf, type Service, startService } from '../api/service.ts';
import { mayMount, mountSmallDisk, type SmallDisk } from '../faults/small_disk.ts';
import { patience } from '../property/runs.ts';
import { temporaryFolder } from '../second_city.ts';

const place = temporaryFolder();
afterAll(place.remove);

const child = join(import.meta.dirname, 'append.ts');

/** Settings saved, entries of them, and whether the chain is whole. */
function kept(root: string): { settings: number; entries: number; faults: unknown[] } {
	const folder = openFolder(root);
	const { entries, faults } = verifyAudit(folder);
	return { settings: withState(folder, savedSettings).length, entries, faults };
}

describe('审计写不进去', () => {
	test(
		'R49 文件大小到了上限（ulimit -f）：写不进审计的改动没有发生，链完整，放开后接着写',
		async () => {
			const root = join(place.path, 'limited');
			openFolder(root);
			const limited = spawn('bash', ['-c', 'ulimit -f 600; exec "$0" "$@"', process.execPath, child, root]);
			const said = (await text(limited.stdout)).trimEnd().split('\n');
			expect(said.at(-1)).toMatch(/^503 .*审计记录.*写不进去，这次操作没有完成。.*然后再做一次。/);
			const done = said.length - 1;
			expect(done).toBeGreaterThan(10);
			expect(kept(root)).toEqual({ settings: done, entries: done, faults: [] });
			const free = spawn(process.execPath, [child, root]);
			const [first] = await once(free.stdout, 'data');
			free.kill('SIGKILL');
			await once(free, 'exit');
			expect(String(first)).toMatch(new RegExp(`^${done + 1}\n`));
		},
		patience,
	);

	test(
		'R48 追加途中 kill -9 十次：链完整，说过已保存的都在，改动和它的审计同在',
		async () => {
			const root = join(place.path, 'killed');
			let acked = 0;
			for (let kill = 0; kill < 10; kill++) {
				const writer = spawn(process.execPath, [child, root]);
				let said = '';
				writer.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
				// At another moment of another entry each time, whatever the disk takes for one.
				while (said.split('\n').length < 2 + 3 * kill) await setTimeout(1);
				writer.kill('SIGKILL');
				await once(writer, 'close');
				const lines = said.split('\n').filter((line) => /^\d+$/.test(line));
				acked = Number(lines.at(-1) ?? acked);
				const { settings, entries, faults } = kept(root);
				expect(faults).toEqual([]);
				expect(entries).toBe(settings);
				expect(entries).toBeGreaterThanOrEqual(acked);
			}
			expect(acked).toBeGreaterThan(20);
		},
		patience,
	);
});

describe.runIf(mayMount)('磁盘写满时的服务', () => {
	let disk: SmallDisk;
	let service: Service;
	let minutes = 0;
	beforeAll(async () => {
		disk = mountSmallDisk(join(place.path, 'disk'), 200);
		const now = () => new Date(Date.UTC(2023, 10, 22, 1, minutes));
		service = await startService({ root: join(disk.path, 'data'), now });
	}, patience);
	afterAll(async () => {
		await service.close();
		disk.remove();
	});

	const post = (path: string, body: object) =>
		service.get(path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', origin: service.address },
		});
	const version = async () => Settings.parse(await (await service.get('/api/settings')).json()).version;
	const save = (base: number) =>
		post('/api/settings', { setting: 'pushGrain', value: 'slip', fromMonth: '2023-05', reason: '试', base });
	const overview = async () => (await service.get('/api/overview?month=2023-04')).status;

	test(
		'R49 改动、撤销、发布、导出都不做（503），查询再答10分钟；能写了就恢复',
		async () => {
			disk.fill();
			const refused = await problemOf(await save(0));
			expect(refused).toMatchObject({ status: 503, detail: expect.stringMatching(/^磁盘已满，审计记录.*没有完成/) });
			expect(await version()).toBe(0);
			expect((await post('/api/imports/1/withdrawal', { reason: '传错了文件' })).status).toBe(503);
			expect((await post('/api/freezes/2023-04', {})).status).toBe(503);
			expect((await service.get('/api/audit?format=csv')).status).toBe(503);
			const told = AuditVerification.parse(await (await service.get('/api/audit/verification')).json());
			expect(told).toMatchObject({ isWhole: true, isRecorded: false });

			minutes = 9;
			expect(await overview()).toBe(200);
			minutes = 10;
			expect(await problemOf(await service.get('/api/overview?month=2023-04'))).toMatchObject({
				status: 503,
				detail: expect.stringContaining('审计记录已有10分钟写不进去，服务暂停查询'),
			});

			disk.grow();
			expect(await overview()).toBe(200);
			expect((await save(0)).status).toBe(201);
			const after = AuditVerification.parse(await (await service.get('/api/audit/verification')).json());
			expect(after).toMatchObject({ isWhole: true, isRecorded: true });
			minutes = 30;
			expect(await overview()).toBe(200);
		},
		patience,
	);
});
