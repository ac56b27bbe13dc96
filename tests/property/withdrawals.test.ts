import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRefresh, refresh } from '../../analytics/refresh.ts';
import { takeBack } from '../../ingest/withdraw.ts';
import type { Connection } from '../../sql/database.server.ts';
import { given, load } from '../world.ts';
import type { Rows } from '../world/rows.ts';
import { patience, runs } from './runs.ts';
import { digest } from './withdrawal/digest.ts';
import { story } from './withdrawal/files.ts';

type Named = { name: string; rows: Rows };
const kindOf: Record<string, string> = {
	...{ slips: 'slip', payments: 'payment', refunds: 'refund', pushes: 'push', regions: 'region' },
	...{ projects: 'project', targets: 'target', benchmarks: 'benchmark' },
};

/** Loads files one after the other, or as one batch, and registers each as ingest does. */
async function take(db: Connection, files: readonly Named[], names: Map<number, string>): Promise<void> {
	if (files.length === 0) return;
	const verdicts = await load(db, ...files.map(({ rows }) => rows));
	const [variable] = await db.rows("select getvariable('first_import') as first");
	for (const [index, { name, rows }] of files.entries()) {
		const id = Number(variable?.first) + index + 1;
		const [[kind = '', list = []] = []] = Object.entries(rows);
		const { duplicate = 0, corrected = 0, conflict = 0 } = verdicts.find((one) => one.import === index + 1) ?? {};
		const loaded = list.length - duplicate - corrected - conflict;
		names.set(id, name);
		await db.run(
			`insert into import by name select $id::integer as import_id, $name as sha256, $kind as kind, 'loaded' as status,
			$rows::bigint as rows, $loaded::bigint as loaded, $duplicate::bigint as duplicate, $corrected::bigint as corrected,
			$conflict::bigint as rejected`,
			{ id, name, kind: kindOf[kind] ?? kind, rows: list.length, loaded, duplicate, corrected, conflict },
		);
	}
}

/** Loads the files, with a refresh on the way and one at the end. */
async function told(files: readonly Named[], { refreshAfter = 0, isBatch = false } = {}) {
	const names = new Map<number, string>();
	const db = await given();
	const steps = isBatch ? [files.slice(0, refreshAfter), files.slice(refreshAfter)] : files.map((file) => [file]);
	for (const [index, step] of steps.entries()) {
		await take(db, step, names);
		if (isBatch || index === refreshAfter) await refresh(db);
	}
	await refresh(db);
	return { db, names };
}

async function withdraw(db: Connection, name: string): Promise<void> {
	await takeBack(db, { sha256: name, at: '2023-11-22 09:40:00', reason: '传错了' });
	await planRefresh(db);
	await refresh(db);
}

test(
	'载入再撤销，等于从未载入：各版本、重复、登记的行数、事实、指标都一样',
	() =>
		fc.assert(
			fc.asyncProperty(story, async ({ files, withdrawn, ...how }) => {
				const all = files.map((rows, index) => ({ name: `file ${index}`, rows }));
				const { db, names } = await told(all, how);
				for (const index of withdrawn) await withdraw(db, `file ${index}`);
				const after = await digest(db, names);
				const others = all.filter((_, index) => !withdrawn.includes(index));
				const never = await told(others);
				expect(after).toEqual(await digest(never.db, never.names));
			}),
			runs(10),
		),
	patience,
);
