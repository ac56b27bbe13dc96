import { readdirSync } from 'node:fs';
import { shanghai } from '../ingest/clock.ts';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';
import { storeArrivals } from './arrivals.ts';
import { Checks } from './contract/index.ts';
import { dataVersion } from './data_version.ts';
import { isCutShort } from './reconcile.ts';
import { instantWithZone } from './reports/period.ts';
import { seesAll, type Visible } from './visible.ts';

/** A check of `sql/checks`: its file's name, what its first comment line calls it, and its query of what violates it. */
type Check = { id: string; title: string; query: string };

/** How many rows violate a check, and the first of them as JSON. */
type Found = { violations: number; firstRows: string };

type Stored = Found & { id: string; query: string; version: string; at: string };

/**
 * What the data checks found: the stored results while they are of the data that the figures are of, else a new run.
 * Null for a reader who may not see the whole city.
 */
export async function checkResults(db: Connection, visible: Visible): Promise<Checks | null> {
	if (!seesAll(visible)) return null;
	const [checks, stored] = [knownChecks(), await storedResults(db)];
	const isStored = isOf(stored, checks, stored[0]?.version);
	if (isStored && (stored[0]?.version === (await dataVersion(db)) || (await isCutShort(db))))
		return answer(checks, stored, instantWithZone(stored[0]?.at ?? ''));
	return runChecks(db);
}

/** Runs every check on the data as they are. */
export async function runChecks(db: Connection): Promise<Checks> {
	const checks = knownChecks();
	const found: Found[] = [];
	for (const check of checks) found.push(await run(db, check));
	return answer(checks, found, null);
}

export type StoreOptions = { now: () => Date; progress?: (step: string, done: number, of: number) => void };

/**
 * Counts what has arrived, runs the checks and stores what they found, all or nothing, unless that is stored already.
 * Comes after a refresh.
 */
export async function storeChecks(db: Connection, { now, progress = () => {} }: StoreOptions): Promise<void> {
	await storeArrivals(db);
	const [checks, version] = [knownChecks(), await dataVersion(db)];
	if (isOf(await storedResults(db), checks, version)) return;
	const at = shanghai(now());
	await inTransaction(db, async () => {
		await db.run('delete from check_result');
		for (const [done, check] of checks.entries()) {
			progress('检查数据', done, checks.length);
			const { id, query } = check;
			await db.run(
				`insert into check_result
				select $id, $query, $version, $at::timestamp, $violations::integer, $firstRows`,
				{ id, query, version, at, ...(await run(db, check)) },
			);
		}
	});
}

/** The checks there are, by file name. */
function knownChecks(): Check[] {
	return readdirSync(new URL('../sql/checks/', import.meta.url))
		.filter((name) => name.endsWith('.sql'))
		.sort()
		.map((name) => {
			const query = statement(`checks/${name}`);
			return { id: name.slice(0, -'.sql'.length), title: /^--\s*([^:：\n]+)/.exec(query)?.[1]?.trim() ?? '', query };
		});
}

/** Counts all rows of a check and keeps ten, in an order that loading the same files again does not change. */
async function run(db: Connection, { query }: Check): Promise<Found> {
	const [row] = await db.rows(
		`with offender as materialized (from query($query)),
		first_row as (from offender order by all limit 10),
		named as (
			select slip_no, line_no, import_id, import.name as file, source_line, detail
			from first_row
			left join import using (import_id)
		)
		select
			(select count(*)::integer from offender) as violations,
			(select coalesce(to_json(list(named order by named)), '[]') from named) as first_rows`,
		{ query },
	);
	return { violations: Number(row?.violations), firstRows: String(row?.first_rows) };
}

async function storedResults(db: Connection): Promise<Stored[]> {
	const rows = await db.rows(
		`select check_id, query, data_version, run_at::timestamp(0)::varchar as run_at, violations, first_rows
		from check_result order by check_id`,
	);
	return rows.map((row) => ({
		id: String(row.check_id),
		query: String(row.query),
		version: String(row.data_version),
		at: String(row.run_at),
		violations: Number(row.violations),
		firstRows: String(row.first_rows),
	}));
}

/** Whether results are those of exactly these checks, on the data of this version. */
function isOf(stored: readonly Stored[], checks: readonly Check[], version: string | undefined): boolean {
	return (
		stored.length === checks.length &&
		stored.every((one, index) => one.version === version && one.query === checks[index]?.query)
	);
}

function answer(checks: readonly Check[], found: readonly Found[], runAt: string | null): Checks {
	return Checks.parse({
		runAt,
		checks: checks.map(({ id, title }, index) => ({
			id,
			title,
			violations: found[index]?.violations,
			sample: JSON.parse(found[index]?.firstRows ?? '[]'),
		})),
	});
}
