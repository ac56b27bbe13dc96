import { closeSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { formats } from '../../ingest/formats/index.ts';
import { openTables } from '../../ingest/read/open.ts';
import { header, lineOf, row } from '../corpus/case.ts';
import type { Bench, Measure } from './result.ts';

const fileBytes = 200_000_000;

/**
 * How fast text is decoded, split into records and checked in structure, on one core; nothing is typed or kept. What
 * else the machine does costs no processor time of ours.
 */
export const structure: Measure = async (bench) => [
	await speed(bench, 'utf-8', 'UTF-8', 200),
	await speed(bench, 'gb18030', 'GB18030', 100),
];

async function speed(bench: Bench, encoding: string, name: string, goal: number) {
	const folder = join(bench.folder, 'structure');
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `${encoding}.csv`);
	const rows = write(path, encoding);
	const bytes = statSync(path).size;
	const runs: { ms: number; records: number }[] = [];
	for (let run = 0; run < 5; run++) runs.push(await pass(path));
	rmSync(path);
	if (runs.some(({ records }) => records !== rows)) throw new Error(`${rows} rows were written, others were read`);
	const rate = bytes / 1e3 / Math.min(...runs.map(({ ms }) => ms));
	return {
		what: `structure pass over ${Math.round(bytes / 1e6)} MB of ${name}, per second of processor time (best of 5)`,
		goal: `${goal} MB/s`,
		measured: `${Math.round(rate)} MB/s`,
		isReached: rate >= goal,
		why: 'Every byte is decoded, searched and copied once by JavaScript.',
	};
}

async function pass(path: string): Promise<{ ms: number; records: number }> {
	const [table] = await Array.fromAsync(openTables(path, { formats, work: dirname(path) }));
	if (!table || 'reason' in table) throw new Error(table?.reason);
	const from = process.cpuUsage();
	const { records } = await table.copy(() => {}, '1');
	const { user, system } = process.cpuUsage(from);
	return { ms: (user + system) / 1000, records };
}

/** A file of payments, about so long; tells how many. */
function write(path: string, encoding: string): number {
	const file = openSync(path, 'w');
	writeSync(file, iconv.encode(`${lineOf(header('payment'))}\n`, encoding));
	const block = 1000;
	let written = 0;
	let rows = 0;
	for (; written < fileBytes; rows += block) {
		const lines = Array.from({ length: block }, (_, at) =>
			lineOf(Object.values(row('payment', 'FF2023000001', rows + at + 1))),
		);
		written += writeSync(file, iconv.encode(lines.join('\n') + '\n', encoding));
	}
	closeSync(file);
	return rows;
}
