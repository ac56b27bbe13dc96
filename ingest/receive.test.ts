import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receive } from './receive.ts';

let folder: string;
let store: string;
const at = (name: string) => join(folder, name);
const reasonOf = async (path: string) => {
	const received = await receive(store, path, path);
	return 'refused' in received ? received.refused : null;
};

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'receive-'));
	store = at('imports');
	await mkdir(store);
});
afterEach(() => rm(folder, { recursive: true }));

test('收到的文件以内容命名，只有自己能读', async () => {
	await writeFile(at('明细.CSV'), 'abc');
	const received = await receive(store, at('明细.CSV'), at('明细.CSV'));
	const sha256 = createHash('sha256').update('abc').digest('hex');
	expect(received).toEqual({ path: at('明细.CSV'), sha256, stored: join(store, `${sha256}.csv`) });
	expect(await readFile(join(store, `${sha256}.csv`), 'utf8')).toBe('abc');
	expect((await stat(join(store, `${sha256}.csv`))).mode & 0o777).toBe(0o600);
});

test('目录、管道、设备、符号链接、没有的文件', async () => {
	await writeFile(at('file'), 'abc');
	await symlink(at('file'), at('link'));
	execFileSync('mkfifo', [at('pipe')]);
	expect(await reasonOf(folder)).toBe('不是普通文件');
	expect(await reasonOf(at('pipe'))).toBe('不是普通文件');
	expect(await reasonOf('/dev/zero')).toBe('不是普通文件');
	expect(await reasonOf(at('link'))).toContain('符号链接');
	expect(await reasonOf(at('nothing'))).toBe('文件不存在或无权读取');
	expect(await readdir(store)).toEqual([]);
});

test('读取期间还在写的文件拒收，什么也不留下', async () => {
	await writeFile(at('growing.csv'), Buffer.alloc(64 * 1024 ** 2, 'a'));
	let isReceived = false;
	const writing = (async () => {
		while (!isReceived) await appendFile(at('growing.csv'), 'b');
	})();
	const reason = await reasonOf(at('growing.csv'));
	isReceived = true;
	await writing;
	expect(reason).toBe('读取期间文件被修改，请等文件写完后再导入');
	expect(await readdir(store)).toEqual([]);
});
