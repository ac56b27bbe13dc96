import type { Taken } from '../ingest/ingest.ts';
import type { DatabaseSync } from '../ingest/state.ts';

/** Who did it. There are no accounts yet: where it was asked for; `restart`: what a crash left undone. */
export type Actor = 'console' | 'web' | 'restart';

/**
 * What is written down of an act; `subject` is the content hash of the file or of what is published, or what it is about;
 * `at` Shanghai time.
 */
export type Act = {
	at: string;
	actor: Actor;
	act:
		| 'import'
		| 'withdrawal'
		| 'freeze'
		| 'benchmark'
		| 'repairs-seen'
		| 'setting'
		| 'bank-weights'
		| 'bank-score'
		| 'target'
		| 'notice'
		| 'notice-template'
		| 'notice-head'
		| 'reason'
		| 'monitoring';
	subject: string;
	/** Without personal data: no names of files or persons, no numbers of cards or documents. */
	detail: Record<string, unknown>;
};

/** Adds an act to the audit, which only grows. Runs inside the transaction of what it tells of. */
export function writeAudit(state: DatabaseSync, { detail, ...act }: Act): void {
	state
		.prepare(`insert into audit (at, actor, act, subject, detail) values ($at, $actor, $act, $subject, $detail)`)
		.run({ ...act, detail: JSON.stringify(detail) });
}

/** Adds each file that was read, with the counts of its tables; one that was already there changed nothing. */
export function auditImports(
	state: DatabaseSync,
	taken: readonly Taken[],
	{ at, actor }: Pick<Act, 'at' | 'actor'>,
): void {
	const read = taken.filter((table) => table.id !== null);
	for (const [subject, tables] of Map.groupBy(read, (table) => table.sha256)) {
		const detail = { tables: tables.map(counted) };
		writeAudit(state, { at, actor, act: 'import', subject, detail });
	}
}

function counted({ id, kind, status, rows, loaded, duplicate, corrected, rejected, skipped }: Taken) {
	return { id, kind, status, rows, loaded, duplicate, corrected, rejected, skipped };
}
