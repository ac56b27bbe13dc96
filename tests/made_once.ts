import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules', '.cache', 'yikatong-tests');

/** What a loaded data folder is made by; of `analytics` only the files at its top. */
const makers = ['sql', 'ingest', 'analytics', 'package-lock.json'];

/**
 * A folder that is made once for a state of the sources, and of what else it is made of, and kept beside the packages:
 * the first test file that asks makes it, others wait. Nobody works in it; who needs one of his own copies it.
 */
export async function madeOnce(
	name: string,
	from: readonly string[],
	make: (path: string) => Promise<void>,
): Promise<string> {
	const path = join(cache, `${name}-${hashOf([...makers, ...from.map((one) => relative(root, one))])}`);
	const done = `${path}.done`;
	while (!existsSync(done)) {
		if (takeTurn(`${path}.turn`)) await makeAnew(name, path, make);
		else await setTimeout(200);
	}
	return path;
}

/** A folder without its note that it is done was left by one that died: it goes with those of other sources. */
async function makeAnew(name: string, path: string, make: (path: string) => Promise<void>): Promise<void> {
	try {
		if (existsSync(`${path}.done`)) return;
		for (const old of readdirSync(cache)) {
			if (old.startsWith(`${name}-`) && !old.endsWith('.turn')) rmSync(join(cache, old), { recursive: true });
		}
		await make(path);
		writeFileSync(`${path}.done`, '');
	} finally {
		rmSync(`${path}.turn`, { force: true });
	}
}

/** Whether this process is the one to make it; one that died while making has lost its turn. */
function takeTurn(turn: string): boolean {
	mkdirSync(cache, { recursive: true });
	try {
		writeFileSync(turn, String(process.pid), { flag: 'wx' });
		return true;
	} catch (fault) {
		if (!String(fault).includes('EEXIST')) throw fault;
		if (hasDied(turn)) rmSync(turn, { force: true });
		return false;
	}
}

/** Whether nobody runs who has this turn; one that was given back meanwhile is no one's. */
function hasDied(turn: string): boolean {
	try {
		return !isRunning(Number(readFileSync(turn, 'utf8')));
	} catch (fault) {
		if (!String(fault).includes('ENOENT')) throw fault;
		return false;
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

/** Changes with the place of the sources and with any of these, but for tests beside them. */
function hashOf(parts: readonly string[]): string {
	const hash = createHash('sha256').update(root);
	for (const part of parts) {
		for (const file of filesOf(part)) hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
	}
	return hash.digest('hex').slice(0, 16);
}

function filesOf(part: string): string[] {
	const path = join(root, part);
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: part !== 'analytics', withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
		.map((entry) => join(entry.parentPath, entry.name))
		.toSorted();
}
