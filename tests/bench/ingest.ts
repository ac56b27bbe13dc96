import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listValue, openDatabase, structValue } from '../../sql/database.server.ts';
import { demoFiles, loadedCity } from './city.ts';
import { type PlainKind, writePlainCsv } from './plain_csv.ts';
import { type Bench, type Measure, mebibytes, say, seconds, timed } from './result.ts';

/** The whole way from export files to figures, beside a bare read of the same rows, in one run. */
export const ingest: Measure = async (bench) => {
	const files = await demoFiles(bench, bench.scale);
	const bare = await bareRead(bench, files.path);
	const loaded = await loadedCity(bench, bench.scale, { fresh: true });
	const ratio = loaded.ms / bare.ms;
	return [
		{
			what: `demo city written: ${files.files} files, ${Math.round(files.bytes / 1e6)} MB, ${files.payments.toLocaleString('en')} payments`,
			goal: '—',
			measured: seconds(files.ms),
			isReached: null,
		},
		{
			what: `bare \`read_csv\` of the same ${bare.rows.toLocaleString('en')} rows into typed tables (best of 2)`,
			goal: '—',
			measured: seconds(bare.ms),
			isReached: null,
		},
		{
			what: 'ingest of the whole city: validated, matched, merged, facts and figures ready',
			goal: '3 × the bare read',
			measured: `${seconds(loaded.ms)}, ${ratio.toFixed(1)} ×`,
			isReached: ratio <= 3,
			why: `Ingest takes ${seconds(loaded.ms)} where three bare reads take ${seconds(3 * bare.ms)}.`,
		},
		{
			what: 'all rules on the records, all months, after it',
			goal: '60 s',
			measured: seconds(loaded.rules),
			isReached: loaded.rules <= 60_000,
			why: 'Each rule is a statement of its own over the payments of each month.',
		},
		{
			what: 'memory at the peak of ingest, all processes together (PSS; RSS counts shared pages several times)',
			goal: '2 GiB',
			measured: `${mebibytes(loaded.pss)} (RSS ${mebibytes(loaded.rss)})`,
			isReached: loaded.pss <= 2 * 2 ** 30,
			why: 'The reading child and the owner of the database each have a memory limit of DuckDB of their own.',
		},
	];
};

/** Reading the same rows as plain CSV into a new DuckDB file; the CSV is made before. */
async function bareRead(bench: Bench, files: string): Promise<{ ms: number; rows: number }> {
	const folder = join(bench.folder, 'plain');
	mkdirSync(folder, { recursive: true });
	say('plain CSV of the same rows');
	const kinds = await writePlainCsv(files, folder);
	const runs = [await readAll(join(folder, 'bare.duckdb'), kinds), await readAll(join(folder, 'bare.duckdb'), kinds)];
	say(`  read in ${runs.map(({ ms }) => seconds(ms)).join(', ')}`);
	return runs.reduce((best, run) => (run.ms < best.ms ? run : best));
}

async function readAll(path: string, kinds: PlainKind[]): Promise<{ ms: number; rows: number }> {
	rmSync(path, { force: true });
	const { value: rows, ms } = await timed(async () => {
		const database = await openDatabase(path, { threads: 2 });
		const db = await database.connect();
		for (const { kind, files, columns } of kinds) {
			const parameters = { files: listValue(files), columns: structValue(columns) };
			await db.run(into(kind), parameters);
		}
		await db.run('checkpoint');
		const [sum] = await db.rows('select sum(estimated_size)::integer as rows from duckdb_tables()');
		db.close();
		database.close();
		return Number(sum?.rows);
	});
	return { ms, rows };
}

/** A table's name can't be bound; the kinds are this program's own. */
const into = (kind: string) => `create table ${kind} as from read_csv(
	$files, columns := $columns, header := false, auto_detect := false, delim := ',', quote := '"', escape := '"')`;
