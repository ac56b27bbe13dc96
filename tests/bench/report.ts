import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from './result.ts';

const root = join(import.meta.dirname, '..', '..');

/** The benchmark as a page of docs. */
export function page(scale: number, results: readonly Result[]): string {
	const rows = results.map(
		({ what, goal, measured, isReached }) => `| ${what} | ${goal} | ${measured} | ${said(isReached)} |`,
	);
	const missed = results.filter(({ isReached }) => isReached === false);
	return [
		'# Benchmarks',
		'',
		`\`npm run bench\` wrote this page on ${new Date().toISOString().slice(0, 10)} with the demo city at scale ${scale}: ${machine()}.`,
		'Times of one run on one machine; ratios compare within the run.',
		'',
		'| measure | goal | measured | reached |',
		'|---|---|---|---|',
		...rows,
		'',
		...(missed.length > 0
			? [
					'## Not reached',
					'',
					...missed.map(({ what, measured, goal, why }) => `- ${what}: ${measured} where ${goal} is the goal. ${why}`),
					'',
				]
			: []),
	].join('\n');
}

const said = (isReached: boolean | null) => (isReached === null ? '—' : isReached ? 'yes' : 'no');

function machine(): string {
	const [processor = 'unknown processor'] =
		/(?<=^model name\s*: ).+/m.exec(readFileSync('/proc/cpuinfo', 'utf8')) ?? [];
	const duckdb = versionOf('node_modules/@duckdb/node-api/package.json');
	const memory = (totalmem() / 2 ** 30).toFixed(0);
	return `${processor}, ${cpus().length} cores, ${memory} GiB, Node ${process.versions.node}, DuckDB ${duckdb}`;
}

function versionOf(path: string): string {
	return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, path), 'utf8'))).version;
}
