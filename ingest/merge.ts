import { type Connection, listValue } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { formats } from './formats/index.ts';
import { nameKey } from './key.ts';
import type { Batch } from './messages.ts';

/** A table of the batch by the import that it becomes: which file it is of, and which sheet. */
export type ReadingOf = { import: number; sha256: string; sheet: string | null };

/** How many rows of an import were not simply new. */
export type Verdicts = { import: number; duplicate: number; corrected: number; conflict: number };

/** Files of a kind come after those that others refer to, so that keys are given in one order. */
const order: string[] = formats.map(({ kind }) => kind);

/**
 * Merges the typed rows of a batch: new rows are added, known ones left, corrected ones put in place of the old
 * version, which stays. Runs inside the caller's transaction. `firstImport` is added to table numbers. Of `readings`, what
 * the same file was loaded as before does not count again.
 */
export async function mergeBatch(
	db: Connection,
	batch: Batch,
	firstImport: number,
	readings: readonly ReadingOf[] = [],
): Promise<Verdicts[]> {
	await db.run('set variable first_import = $first::integer', { first: firstImport });
	await db.script(statement('merge/fault_row.sql'));
	await db.run('set variable readings = $readings', { readings: JSON.stringify(readings) });
	await db.script(statement('merge/earlier_reading.sql'));
	for (const { recipients, persons, accounts } of batch.recipients) {
		await db.run('set variable recipients = $recipients', { recipients });
		await db.run('set variable persons = $persons', { persons });
		await db.run('set variable accounts = $accounts', { accounts });
		await db.script(statement('merge/recipient/recipient.sql'));
	}
	const verdicts: Verdicts[] = [];
	const parts = batch.parts.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
	for (const part of parts) verdicts.push(...(await mergePart(db, part.kind, part.typed)));
	return verdicts;
}

/** Says which rows come in and which are known, with their keys and contents. */
async function nameIncoming(db: Connection, kind: string): Promise<void> {
	const isKeyed = await nameKey(db, kind);
	await db.script(statement(isKeyed ? 'merge/keyed.sql' : `merge/incoming/${kind}.sql`));
}

async function mergePart(db: Connection, kind: string, typed: string[]): Promise<Verdicts[]> {
	await db.run('set variable files = $files', { files: listValue(typed) });
	await db.script(statement('merge/faults.sql'));
	await db.script(statement('merge/typed_row.sql'));
	await db.script(statement('merge/read_before.sql'));
	await nameIncoming(db, kind);
	await db.script(statement('merge/suspicious.sql'));
	const [doubt] = await db.rows('select count(*) as keys from suspicious');
	await db.script(statement(Number(doubt?.keys) > 0 ? 'merge/verdict.sql' : 'merge/no_verdict.sql'));
	await db.script(statement(`merge/insert/${kind}.sql`));
	await db.script(statement('merge/repeats.sql'));
	await db.script(statement('merge/conflicts.sql'));
	const rows = await db.rows(statement('merge/verdict_count.sql'));
	return rows.map((row) => ({
		import: Number(row.import_id),
		duplicate: Number(row.duplicate),
		corrected: Number(row.corrected),
		conflict: Number(row.conflict),
	}));
}
