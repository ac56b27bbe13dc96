// The packages that run on the target: those of the lock file for its architecture, without what only develops.
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime.js';
import { npmCommand } from '../setup.js';
import { quietly } from '../steps.js';

/**
 * Installs the production packages for another machine into `folder/node_modules`; none of their scripts runs, and each
 * is held against the lock file's hash. Gives npm's exit status.
 * @param {string} folder @param {string} arch @returns {Promise<number>}
 */
export async function stagePackages(folder, arch) {
	mkdirSync(folder, { recursive: true });
	for (const name of ['package.json', 'package-lock.json', '.npmrc'])
		copyFileSync(join(root, name), join(folder, name));
	const [npm, ...args] = npmCommand();
	const target = ['--os=linux', `--cpu=${arch}`, '--libc=glibc', '--omit=dev', '--ignore-scripts', '--bin-links=false'];
	const ci = [...args, 'ci', '--prefix', folder, ...target, '--loglevel=error'];
	const status = await quietly(npm, ci, { ...process.env, npm_config_update_notifier: 'false' });
	if (status === 0) prune(join(folder, 'node_modules'), arch);
	rmSync(join(folder, '.npmrc'));
	return status;
}

/**
 * Takes away what nobody runs there: Node's headers and manuals, and npm's own copy of the lock file.
 * @param {string} modules @param {string} arch
 */
function prune(modules, arch) {
	const runtime = join(modules, `node-linux-${arch}`);
	const kept = new Set(['bin', 'LICENSE', 'package.json']);
	for (const name of readdirSync(runtime)) if (!kept.has(name)) rmSync(join(runtime, name), { recursive: true });
	rmSync(join(modules, '.package-lock.json'));
}
