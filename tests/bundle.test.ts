import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './architecture/source.ts';
import { patience } from './property/runs.ts';
import { secondCity, temporaryFolder } from './second_city.ts';

/** Needs the registry of packages, some minutes, and rights for a network of its own. */
const isLong = process.env.YIKATONG_LONG === '1' && process.platform === 'linux';

/** Machine types of the ELF header. */
const machines = { x64: 0x3e, arm64: 0xb7 } as const;

const place = temporaryFolder();
const unpacked = (arch: string) => join(place.path, `yikatong-0.1.0-linux-${arch}`);

describe.runIf(isLong)('离线安装包', () => {
	beforeAll(() => {
		execFileSync(process.execPath, [join(root, 'bin', 'bundle.js'), '--out', place.path], { stdio: 'inherit' });
		for (const arch of Object.keys(machines))
			execFileSync('tar', ['-C', place.path, '-xf', `${unpacked(arch)}.tar.gz`]);
	}, patience);
	afterAll(() => place.remove());

	test.each(Object.entries(machines))('%s 的运行时和数据库是它自己的处理器的', (arch, machine) => {
		const modules = join(unpacked(arch), 'node_modules');
		const native = readdirSync(modules, { recursive: true, encoding: 'utf8' })
			.filter((path) => /\.(node|so)$|\/bin\/node$/.test(path))
			.map((path) => [path, machineOf(join(modules, path))]);
		expect(Object.fromEntries(native)).toEqual({
			[`node-linux-${arch}/bin/node`]: machine,
			[`@duckdb/node-bindings-linux-${arch}/duckdb.node`]: machine,
			[`@duckdb/node-bindings-linux-${arch}/libduckdb.so`]: machine,
		});
	});

	test('没有只用于开发的包，没有测试', () => {
		const sums = readFileSync(join(unpacked('x64'), 'SHA256SUMS'), 'utf8')
			.trimEnd()
			.split('\n');
		const files = sums.map((line) => line.replace(/^[0-9a-f]{64} {2}\.\//, ''));
		const isUnwanted = (path: string) =>
			/^node_modules\/(vitest|typescript|playwright-core|vite)\/|^tests\//.test(path) ||
			(!path.startsWith('node_modules/') && path.endsWith('.test.ts'));
		expect(files.filter(isUnwanted)).toEqual([]);
		expect(files).toEqual(expect.arrayContaining(['SBOM.cdx.json', 'build/handler.js', 'server.ts', 'install.sh']));
	});

	test(
		'没有网络的机器：安装、导入、启动、打开页面，不向外连接',
		() => {
			const [files, target, trace] = ['files', 'installed', 'connects'].map((name) => join(place.path, name));
			if (!files || !target || !trace) return expect.unreachable();
			mkdirSync(files);
			execFileSync('cp', ['-r', join(secondCity, 'files'), files]);
			const script = join(import.meta.dirname, 'bundle', 'try_offline.sh');
			const namespace = process.getuid?.() === 0 ? '-n' : '-rn';
			const said = execFileSync('unshare', [namespace, script, unpacked(process.arch), target, files, trace], {
				encoding: 'utf8',
				env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
			});
			expect(said).toMatch(/\/healthz 200 "status":"ok"\n\/ 200 <title>.*一卡通.*\n\/api.* 200 .*全市.*\nended 0\n$/);
			const connects = ['ingest', 'serve'].flatMap((name) => outgoing(readFileSync(`${trace}.${name}`, 'utf8')));
			expect(connects).toEqual([]);
		},
		patience,
	);
});

/** Connects to anything but this machine itself. */
function outgoing(trace: string): string[] {
	return trace.split('\n').filter((line) => /connect\(.*AF_INET/.test(line) && !/"(127\.0\.0\.1|::1)"/.test(line));
}

function machineOf(path: string): number {
	const header = Buffer.alloc(20);
	const file = openSync(path, 'r');
	readSync(file, header);
	closeSync(file);
	return header.readUInt16LE(18);
}
