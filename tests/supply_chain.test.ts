import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compiledIn, licenceFaults, sbom } from '../bin/bundle/sbom.js';
import { build } from '../bin/setup.js';
import { root } from './architecture/source.ts';

const Lock = z.object({
	packages: z.record(
		z.string(),
		z.object({ version: z.string(), integrity: z.string().optional(), hasInstallScript: z.boolean().optional() }),
	),
});

/** Packages that never come in: without care, with known holes, or once taken over by somebody. */
const denied = /^(xlsx|csurf)@|^(duckdb|@duckdb\/[^@]+)@1\.3\.3$/;

const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

const deniedIn = (lock: z.infer<typeof Lock>) =>
	Object.entries(lock.packages)
		.map(([path, { version }]) => `${nameOf(path)}@${version}`)
		.filter((name) => denied.test(name));

const lock = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('R51 依赖', () => {
	test('没有一个在黑名单上', () => {
		expect(deniedIn(lock)).toEqual([]);
		const bad = ['xlsx@0.18.5', 'csurf@1.11.0', 'duckdb@1.3.3', '@duckdb/node-api@1.3.3'];
		const named = bad.map((one) => [
			`node_modules/${one.replace(/@[^@]+$/, '')}`,
			{ version: one.replace(/^.*@/, '') },
		]);
		expect(deniedIn(Lock.parse({ packages: Object.fromEntries(named) }))).toEqual(bad);
		expect(deniedIn(Lock.parse({ packages: { 'node_modules/@e965/xlsx': { version: '1.3.3' } } }))).toEqual([]);
	});

	test('每一个都有校验值；安装用 --ignore-scripts，运行的包没有要执行的安装脚本', () => {
		expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
		const run = sbom(root, { version: '0', arch: 'x64' }).components.map((one) => one['bom-ref']);
		const scripts = packages.filter(([path, { hasInstallScript }]) => hasInstallScript && run.includes(path));
		expect(scripts.map(([path]) => path)).toEqual([]);
	});
});

describe('R51 物料清单', () => {
	const document = sbom(root, { version: '0.1.0', arch: process.arch });
	const names = document.components.map(({ name }) => name);
	beforeAll(build);

	test('有运行时、数据库和页面里的包，没有只用于开发的', () => {
		const native = process.platform === 'linux' ? [`node-linux-${process.arch}`] : [];
		expect(names).toEqual(expect.arrayContaining([...native, '@duckdb/node-api', 'express', ...compiledIn]));
		for (const name of ['vitest', 'typescript', 'playwright-core', 'eslint']) expect(names).not.toContain(name);
	});

	test('每一项有版本、校验值和看过的许可', () => {
		expect(licenceFaults(document)).toEqual([]);
		const strange = { name: 'x', version: '1', licenses: [{ license: { id: 'SSPL-1.0' } }] };
		expect(licenceFaults({ components: [strange] })).toEqual(['x@1 has the licence SSPL-1.0: look at it first']);
		expect(document.components.find(({ name }) => name === 'express')).toMatchObject({
			purl: expect.stringMatching(/^pkg:npm\/express@5\./),
			hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
		});
	});

	test('编进页面的包都在清单里', () => {
		const folder = join(root, 'build', 'server');
		const maps = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.map'));
		const sources = maps.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
		const found = new Set([...sources.matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"]+)/g)].map(([, name]) => name));
		expect(existsSync(folder) && found.size).toBeGreaterThan(3);
		expect([...found].filter((name) => !names.includes(name ?? ''))).toEqual([]);
	});
});
