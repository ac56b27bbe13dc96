import { mkdirSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flipBit, install, makeSmallBundle } from './bundle/small_bundle.ts';
import { temporaryFolder } from './second_city.ts';

const place = temporaryFolder();
const bundle = join(place.path, 'bundle');
const target = join(place.path, 'installed');

beforeAll(() => makeSmallBundle(bundle));
afterAll(() => place.remove());

describe.runIf(process.platform === 'linux')('R51 离线安装先核对清单', () => {
	test('装到文件夹：程序、数据、密钥各在其处，只有主人能读数据和密钥', () => {
		const { status, said } = install(bundle, target);
		expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining(`启动：${target}/yikatong serve`) });
		expect(readlinkSync(join(target, 'current'))).toBe('0.1.0');
		for (const name of ['data', 'keys']) expect(statSync(join(target, name)).mode & 0o777).toBe(0o700);
		const help = spawnSync(join(target, 'yikatong'), ['--help'], { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });
		expect({ status: help.status, stdout: help.stdout }).toEqual({
			status: 0,
			stdout: expect.stringContaining('serve'),
		});
	});

	test('再装一次什么也不变', () => {
		const settings = join(target, 'yikatong.env');
		writeFileSync(settings, 'YIKATONG_PORT=4741\n', { flag: 'a' });
		const before = statSync(settings).mtimeMs;
		expect(install(bundle, target)).toEqual({ status: 0, said: expect.stringContaining('程序 0.1.0 已在') });
		expect(statSync(settings).mtimeMs).toBe(before);
	});

	test('装好的程序被改动过，再装一次就复原', () => {
		const file = join(target, '0.1.0', 'server.ts');
		flipBit(file);
		expect(install(bundle, target)).toEqual({ status: 0, said: expect.stringContaining('程序 0.1.0 已装到') });
		expect(spawnSync('cmp', [file, join(bundle, 'server.ts')]).status).toBe(0);
	});

	test('改了一位就不装，并指出是哪个文件', () => {
		flipBit(join(bundle, 'server.ts'));
		const { status, said } = install(bundle, join(place.path, 'other'));
		flipBit(join(bundle, 'server.ts'));
		expect({ status, said }).toEqual({ status: 1, said: expect.stringMatching(/被改动过[^]*server\.ts/) });
		expect(statSync(join(place.path, 'other'), { throwIfNoEntry: false })).toBeUndefined();
	});

	test.each([
		[
			'多一个文件',
			() => writeFileSync(join(bundle, 'cli', 'more.ts'), ''),
			() => rmSync(join(bundle, 'cli', 'more.ts')),
		],
		['多一个链接', () => spawnSync('ln', ['-s', '/etc', join(bundle, 'etc')]), () => rmSync(join(bundle, 'etc'))],
	])('%s就不装', (_, add, takeAway) => {
		add();
		const { status, said } = install(bundle, join(place.path, 'other'));
		takeAway();
		expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining('清单以外的文件') });
	});

	test.each([
		['glibc 2.17', '系统的 glibc 是 2.17，需要 2.25 以上'],
		['musl libc', '没有找到 glibc'],
	])('R66 系统太旧或不是 glibc（%s），说明要什么', (libc, sentence) => {
		const { status, said } = install(bundle, join(place.path, 'other'), { YIKATONG_GLIBC: libc });
		expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining(sentence) });
	});

	test('别的处理器的安装包，说明要哪一个', () => {
		const copy = join(place.path, 'foreign');
		mkdirSync(copy);
		for (const [name, text] of Object.entries({ VERSION: '0.1.0', ARCH: 'riscv', SHA256SUMS: '' }))
			writeFileSync(join(copy, name), `${text}\n`);
		spawnSync('cp', [join(bundle, 'install.sh'), copy]);
		const { status, said } = install(copy, join(place.path, 'other'));
		expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining(`linux-${process.arch}.tar.gz`) });
	});
});
