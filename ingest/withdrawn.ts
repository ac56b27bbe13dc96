import { z } from 'zod';
import type { ReadingKey } from './ledger.ts';
import type { DatabaseSync } from './state.ts';

const Table = z.object({
	sheet: z.string().nullable(),
	kind: z.string().nullable(),
	rows: z.int(),
	loaded: z.int(),
	duplicate: z.int(),
	corrected: z.int(),
	rejected: z.int(),
	skipped: z.int(),
});

const Withdrawn = z.object({
	place: z.int(),
	sha256: z.string(),
	name: z.string(),
	path: z.string(),
	loadedAt: z.string(),
	tables: z.array(Table),
	at: z.string(),
	reason: z.string(),
});

/** A received file that was taken back: where it stood among the received ones, its tables as they were, when and why. */
export type Withdrawn = z.infer<typeof Withdrawn>;

/** What is noted of the withdrawal of a reading; `by`: who asked for it. */
export type Withdrawal = ReadingKey & Pick<Withdrawn, 'tables' | 'at' | 'reason'> & { by: string };

/** All files that were taken back, in the order they had been loaded in. */
export function withdrawnFiles(state: DatabaseSync): Withdrawn[] {
	const rows = state.prepare(`
		select place, sha256, name, path, loaded_at as loadedAt, imports, withdrawn_at as at, reason
		from withdrawn order by place, rowid`);
	return rows.all().map(({ imports, ...row }) => Withdrawn.parse({ ...row, tables: JSON.parse(String(imports)) }));
}

/**
 * Moves a reading of a file from the received ones to those taken back: its content may come again as a new file. Runs inside the
 * caller's transaction.
 */
export function noteWithdrawal(
	state: DatabaseSync,
	{ sha256, kind, profile, tables, at, reason, by }: Withdrawal,
): void {
	const imports = JSON.stringify(tables);
	const reading = { sha256, kind, profile };
	const itself = 'sha256 = $sha256 and kind is $kind and profile is $profile';
	state
		.prepare(
			`insert into withdrawn
			select place, sha256, stored, name, path, loaded_at, $imports, $at, $by, $reason from received
			where ${itself}`,
		)
		.run({ ...reading, imports, at, by, reason });
	state.prepare(`delete from received where ${itself}`).run(reading);
}
