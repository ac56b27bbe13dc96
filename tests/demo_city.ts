import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { load } from '../analytics/load.ts';
import { openWarehouse } from '../analytics/warehouse.ts';
import { writeDemo } from '../ingest/demo/demo.ts';
import { temporaryFolder } from './second_city.ts';

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules', '.cache', 'yikatong-demo');

/** The seed that `yikatong demo` takes when none is given. */
const seed = 1;

export const now = () => new Date('2023-11-22T01:40:00Z');

/** Milliseconds that writing and loading a tenth of the city may take on a busy machine. */
export const demoPatience = 900_000;

/** Writes the demo city's export files and loads them into a data folder; the files are removed again. */
export async function makeDemoCity(data: string, scale: number): Promise<void> {
	const files = `${data}-files`;
	try {
		await writeDemo(files, { scale, seed });
		const warehouse = await openWarehouse(data, { now, creates: true });
		try {
			await load(warehouse.writer, warehouse.folder, [files], { now });
		} finally {
			warehouse.close();
		}
	} finally {
		rmSync(files, { recursive: true, force: true });
	}
}

/**
 * A data folder of one's own with a tenth of the demo city loaded. The city is made once for a state of the sources
 * and kept beside the packages; it is never opened there, only copied.
 */
export async function copyDemoCity(): Promise<{ path: string; remove(): void }> {
	const made = join(cache, hashOfSources());
	while (!existsSync(made)) {
		if (takeTurn(`${made}.turn`)) await make(made);
		else await setTimeout(500);
	}
	const place = temporaryFolder();
	const path = join(place.path, 'data');
	cpSync(made, path, { recursive: true });
	return { path, remove: place.remove };
}

async function make(made: string): Promise<void> {
	const draft = `${made}.draft`;
	try {
		for (const name of readdirSync(cache)) {
			if (!made.endsWith(name) && !name.endsWith('.turn')) rmSync(join(cache, name), { recursive: true });
		}
		await makeDemoCity(draft, 0.1);
		renameSync(draft, made);
	} finally {
		rmSync(draft, { recursive: true, force: true });
		rmSync(`${made}.turn`, { force: true });
	}
}

/** Whether this process is the one to make the city; one that died while making it has lost its turn. */
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
	return existsSync(turn) && !isRunning(Number(readFileSync(turn, 'utf8')));
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

/** Changes with anything that the loaded city is made by. */
function hashOfSources(): string {
	const hash = createHash('sha256');
	for (const [folder, recursive] of Object.entries({ sql: true, ingest: true, analytics: false })) {
		const names = readdirSync(join(root, folder), { recursive, withFileTypes: true })
			.filter((entry) => entry.isFile() && /(?<!\.test)\.(ts|sql)$/.test(entry.name))
			.map((entry) => join(entry.parentPath, entry.name));
		for (const name of names.toSorted()) hash.update(`${relative(root, name)}\n`).update(readFileSync(name));
	}
	return hash
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex')
		.slice(0, 16);
}
