// Gets a fresh clone ready: packages and the built dashboard, each only where missing or outdated.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { environment, installed, nodeOrExit, root } from './runtime.js';
import { quietly, step } from './steps.js';

/** Installs packages and builds the dashboard where needed; ends the program with status 3 where that fails. */
export async function setUp() {
	await install();
	await build();
}

/** Installs the packages of package-lock.json unless they are there. */
export async function install() {
	const lock = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	const marker = installed('.yikatong-lock');
	if (contents(marker) === lock) return;
	if (!installedByNpm()) {
		const [npm, ...args] = npmCommand();
		const ci = [...args, 'ci', '--include=dev', '--loglevel=error'];
		await must('安装依赖（npm ci，约半分钟）', () => quietly(npm, ci, process.env));
	}
	writeFileSync(marker, lock);
}

/** Whether someone has installed the present lock file by hand: npm writes its own copy of it at the very end. */
function installedByNpm() {
	const copy = installed('.package-lock.json');
	return existsSync(copy) && statSync(copy).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/**
 * npm under the Node it was started with: the pinned one is among the files it replaces.
 * @returns {[string, ...string[]]}
 */
export function npmCommand() {
	const { npm_execpath: npm, npm_node_execpath: node } = process.env;
	return npm?.endsWith('npm-cli.js') && node ? [node, npm] : ['npm'];
}

/** Builds the dashboard unless `build/` was made from the sources as they are. */
export async function build() {
	const marker = join(root, 'build', '.source-hash');
	const sources = sourceHash();
	if (contents(marker) === sources) return;
	const vite = [installed('vite', 'bin', 'vite.js'), 'build'];
	const env = { ...environment(), NODE_ENV: 'production' };
	await must('构建页面（vite build）', () => quietly(nodeOrExit(), vite, env));
	writeFileSync(marker, sources);
}

/** Changes with the name, size or time of any file the dashboard is built from: no content is read, a start is quick. */
function sourceHash() {
	const hash = createHash('sha256');
	for (const source of ['dashboard', 'analytics/contract', 'package-lock.json', 'vite.config.ts']) {
		for (const file of filesUnder(join(root, source))) {
			const { size, mtimeMs } = statSync(file);
			hash.update(`${relative(root, file)}\t${size}\t${mtimeMs}\n`);
		}
	}
	return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}

/** @param {string} path @returns {string | undefined} */
function contents(path) {
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/**
 * A step without which nothing goes on.
 * @param {string} title @param {() => Promise<number>} work
 */
async function must(title, work) {
	if (await step(title, work)) return;
	console.error('准备工作没有完成。请检查上面的信息（网络、磁盘空间）后重试。');
	process.exit(3);
}
