// Installing what tests need of the system, where that is possible without asking anyone.
import { existsSync } from 'node:fs';
import { quietly, step } from './steps.js';

/** @param {string[]} packages */
export async function installFromDebian(packages) {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const install = ['install', '-y', '--no-install-recommends', ...packages];
	await step('更新软件源（apt-get update）', () => quietly('apt-get', ['update'], env));
	await step(`安装 ${packages.join(' ')}`, () => quietly('apt-get', install, env));
}
