// What of the project itself goes into a bundle: programs, built pages, documents; no tests, nobody's data.
import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime.js';

const folders = ['analytics', 'bin', 'build', 'cli', 'dashboard', 'deploy', 'docs', 'ingest', 'sql'];
const files = [
	'CHANGELOG.md',
	'LICENSE',
	'README.md',
	'README.zh-CN.md',
	'server.ts',
	'tsconfig.json',
	'vite.config.ts',
];

/**
 * Copies the project's files into a bundle; the installer stands at its top.
 * @param {string} folder
 */
export function stageSources(folder) {
	for (const name of folders) {
		cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
	}
	for (const name of files) copyFileSync(join(root, name), join(folder, name));
	copyFileSync(join(root, 'deploy', 'install.sh'), join(folder, 'install.sh'));
}
