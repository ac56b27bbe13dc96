import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeSums } from '../../bin/bundle/sums.js';

const root = join(import.meta.dirname, '..', '..');
const runtime = `node-linux-${process.arch}`;

/** A bundle of this machine's own packages, as far as installing it and asking for help takes. */
export async function makeSmallBundle(folder: string): Promise<void> {
	const modules = join(folder, 'node_modules');
	mkdirSync(modules, { recursive: true });
	mkdirSync(join(modules, runtime));
	for (const name of [join(runtime, 'bin'), '@duckdb', 'detect-libc', 'zod'])
		execFileSync('cp', ['-al', join(root, 'node_modules', name), join(modules, dirname(name))]);
	for (const name of ['analytics', 'bin', 'cli', 'deploy', 'ingest', 'sql'])
		cpSync(join(root, name), join(folder, name), { recursive: true });
	for (const name of ['package.json', 'server.ts']) copyFileSync(join(root, name), join(folder, name));
	copyFileSync(join(root, 'deploy', 'install.sh'), join(folder, 'install.sh'));
	writeFileSync(join(folder, 'VERSION'), '0.1.0\n');
	writeFileSync(join(folder, 'ARCH'), `${process.arch}\n`);
	await writeSums(folder);
}

/** What the installer said, and its status. */
export type Installed = { status: number | null; said: string };

/** Runs a bundle's installer into `target`, as on a machine that has nothing but the system. */
export function install(bundle: string, target: string, env: Record<string, string> = {}): Installed {
	const { status, stdout, stderr } = spawnSync(join(bundle, 'install.sh'), [target], {
		encoding: 'utf8',
		env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ...env },
	});
	return { status, said: stdout + stderr };
}

/** Changes one bit in the middle of a file; called again, it is as before. */
export function flipBit(path: string): void {
	const bytes = readFileSync(path);
	const middle = bytes.length >> 1;
	bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
	writeFileSync(path, bytes);
}
