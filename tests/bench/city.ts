import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { copyFolder } from '../copy_folder.ts';
import { start } from '../cli/program.ts';
import { type Peak, watchMemory } from './memory.ts';
import { type Bench, say, seconds, timed } from './result.ts';

const Written = z.object({ ms: z.number(), files: z.int(), payments: z.int(), bytes: z.number() });
/** `ms` until the rules on the records begin, which take `rules` more. */
const Loaded = z.object({ ms: z.number(), rules: z.number(), rows: z.int(), rss: z.number(), pss: z.number() });

/** The export files of a demo city, written once, and how long that took. */
export async function demoFiles(bench: Bench, scale: number, seed = 1) {
	const path = join(bench.folder, `files-${scale}-${seed}`);
	return once(path, Written, async () => {
		const { stdout, ms } = await command('demo', '--out', path, '--scale', String(scale), '--seed', String(seed));
		return { ...z.object({ files: z.int(), payments: z.int(), bytes: z.number() }).parse(stdout), ms };
	});
}

/**
 * A data folder with a demo city in it, loaded by `yikatong ingest`, how long that took and what it held. An earlier
 * one is taken unless it must be `fresh`.
 */
export async function loadedCity(bench: Bench, scale: number, { fresh = false } = {}) {
	const files = await demoFiles(bench, scale);
	const path = join(bench.folder, `data-${scale}`);
	if (fresh) rmSync(`${path}.json`, { force: true });
	return once(path, Loaded, async () => {
		const { stdout, ms, rules, peak } = await command('ingest', files.path, '--data', path);
		const { totals } = z.object({ totals: z.object({ rows: z.int(), rejected: z.int() }) }).parse(stdout);
		if (totals.rejected > 0) throw new Error(`${totals.rejected} rows of the demo city were rejected`);
		return { ms: ms - rules, rules, rows: totals.rows, ...peak };
	});
}

/** A copy of the loaded city for what changes it. */
export async function copyOfCity(bench: Bench, name: string): Promise<{ path: string; remove(): void }> {
	const path = join(bench.folder, name);
	const remove = () => rmSync(path, { recursive: true, force: true });
	const { path: data } = await loadedCity(bench, bench.scale);
	remove();
	copyFolder(data, path);
	return { path, remove };
}

/** Makes a folder unless an earlier run has finished it; what was measured lies beside it. */
async function once<Schema extends z.ZodObject>(path: string, schema: Schema, make: () => Promise<z.output<Schema>>) {
	const note = `${path}.json`;
	if (!existsSync(note)) {
		rmSync(path, { recursive: true, force: true });
		const made = await make();
		writeFileSync(note, JSON.stringify(made));
	}
	return { path, ...schema.parse(JSON.parse(readFileSync(note, 'utf8'))) };
}

/** Runs a command of the program as users do, and gives the JSON it prints, its time and its memory. */
async function command(...args: string[]): Promise<{ stdout: unknown; ms: number; rules: number; peak: Peak }> {
	say(`yikatong ${args.join(' ')}`);
	const child = start('unused', ...args, '--json');
	const memory = watchMemory(child.pid ?? 0);
	const said = child.stderr ? text(child.stderr) : '';
	const rulesFrom = lastStage(child, '核查记录');
	const { value, ms } = await timed(async () => (child.stdout ? text(child.stdout) : ''));
	const rules = performance.now() - (rulesFrom() ?? performance.now());
	const peak = memory.stop();
	say(`  ${seconds(ms)}`);
	if (value === '') throw new Error(`yikatong ${args.join(' ')} ended without an answer: ${await said}`);
	return { stdout: JSON.parse(value), ms, rules, peak };
}

/** When a stage began that a command tells of, the last time; a new data folder is looked through before there is data. */
function lastStage(child: ChildProcess, stage: string): () => number | null {
	let began: number | null = null;
	let isIn = false;
	child.stderr?.on('data', (chunk: Buffer) => {
		const was = isIn;
		isIn = String(chunk).includes(stage);
		if (isIn && !was) began = performance.now();
	});
	return () => began;
}
