import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { IndicatorId } from '#contract';
import { storeArrivals } from '../analytics/arrivals.ts';
import { asKept } from '../analytics/published/document.ts';
import { indicators } from '../analytics/reports/indicators.ts';
import { ranking } from '../analytics/reports/rankings.ts';
import { hashOf } from '../analytics/published/store.ts';
import { refresh } from '../analytics/refresh.ts';
import { wholeCity } from '../analytics/visible.ts';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { load, type Rows } from './world.ts';

let folder: string | undefined;
let revisions = 0;

/** A worker may run several files: each has a folder of its own. */
afterAll(() => {
	if (folder) rmSync(folder, { recursive: true });
	folder = undefined;
});

/**
 * Publishes a month as far as SQL is concerned: figures and ranks of all units, 当月 and 累计, the imports so far and the
 * obligations. Gives where the file of obligations lies.
 */
export async function publish(db: Connection, { month = '2023-10', revision = 1 } = {}): Promise<string> {
	await storeArrivals(db);
	folder ??= mkdtempSync(join(tmpdir(), 'yikatong-published-'));
	const records = join(folder, `${revisions++}.parquet`);
	const number = Number(month.replace('-', ''));
	await db.run(statement('publish/records.sql'), { month: number, path: records });
	const answers = [];
	for (const scope of ['month', 'ytd'] as const) {
		const figures = { month, scope, by: 'region' } as const;
		answers.push({ path: '/api/indicators', query: asKept(figures), body: await indicators(db, wholeCity, figures) });
		for (const indicator of IndicatorId.options) {
			const ranks = { month, scope, indicator };
			answers.push({ path: '/api/rankings', query: asKept(ranks), body: await ranking(db, wholeCity, ranks) });
		}
	}
	const files = (await db.rows(statement('publish/files.sql'))).map((row) => ({ ...row, import: Number(row.import) }));
	const head = { month, revision, publishedAt: '2023-11-06T09:00:00+08:00', publishedBy: 'console', reason: null };
	const document = {
		...head,
		rule: { successRate: 'cumulative-feedback' },
		files,
		answers,
		records: { sha256: hashOf(records) },
	};
	await db.run('set variable document = $document', { document: JSON.stringify(document) });
	await db.run("set variable document_sha256 = 'aa'");
	await db.run('set variable records = $records', { records });
	await db.script(statement('publish/keep.sql'));
	return records;
}

/** Loads files, each registered under its number, and brings figures up to date. */
export async function take(db: Connection, ...files: (Rows & { kind: string })[]): Promise<void> {
	for (const { kind, ...rows } of files) {
		await load(db, rows);
		await register(db, kind);
	}
	await refresh(db);
}

/** Registers the file that was loaded last: its name and content hash are `file` and its number. */
export async function register(db: Connection, kind: string): Promise<void> {
	await db.run(
		`insert into import by name
		select (getvariable('first_import') + 1)::integer as import_id, 'file ' || import_id as sha256, sha256 as name,
			$kind as kind, 'loaded' as status, 1::bigint as rows, 1::bigint as loaded, 0::bigint as corrected,
			timestamp '2023-11-05 09:00:00' as received_at`,
		{ kind },
	);
}
