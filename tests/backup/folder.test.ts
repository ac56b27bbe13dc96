import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run, said, start, stop } from '../cli/program.ts';
import { patience } from '../property/runs.ts';
import { temporaryFolder } from '../second_city.ts';
import { backUp, copyTo, publishedCity } from './backed_up.ts';

const root = temporaryFolder();
afterAll(() => root.remove());
const place = (name: string) => join(root.path, name);

test('R64 数据目录里的每一样，要么在备份里，要么能重新生成，要么是密钥', async () => {
	const folder = copyTo(place('served'), await publishedCity());
	const server = start(folder, 'serve', '--port', '0');
	await said(server, /http:\S+\n/);
	const names = readdirSync(folder);
	expect(await stop(server)).toBe(0);
	const packed = ['state.sqlite', 'imports', 'published', 'audit-anchors.jsonl'];
	const remade = ['yikatong.duckdb', 'work', 'temp', 'inbox', 'server.json', 'yikatong.log', 'logs'];
	const known = [...packed, ...remade, 'keys', 'secret.key', 'tls'];
	expect(names.filter((name) => !known.includes(name.replace(/[-.](wal|shm)(\.checkpoint|\.recovery)?$/, '')))).toEqual(
		[],
	);
});

test(
	'R64 备份到文件夹：第二处有同样的一份，只留要留的；丢失的文件说出来，退出码为1',
	async () => {
		const full = copyTo(place('kept'), await publishedCity());
		const [first, second] = [place('first'), place('second')];
		for (const folder of [first, second]) mkdirSync(folder);
		writeFileSync(join(first, 'yikatong-20200101020000.backup'), '');
		const args = [first, '--to', second, '--keep', '1,0,0'];
		expect(await backUp(full, ...args)).toMatchObject({ stdout: expect.stringContaining('已删除 1 个过期的备份') });
		const [archived = ''] = readdirSync(first);
		expect([readdirSync(first), readdirSync(second)]).toEqual([[archived], [archived]]);
		expect(readFileSync(join(second, archived)).equals(readFileSync(join(first, archived)))).toBe(true);
		const [lost = ''] = readdirSync(join(full, 'imports')).filter((name) => name.endsWith('.csv'));
		rmSync(join(full, 'imports', lost));
		const ended = await run(full, 'backup', place('without'));
		expect(ended).toMatchObject({ status: 1, stdout: expect.stringMatching(/收到的文件“.+”已丢失，不在备份中/) });
	},
	patience,
);
