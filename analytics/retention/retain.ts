import { rmSync } from 'node:fs';
import { shanghai } from '../../ingest/clock.ts';
import type { DataFolder } from '../../ingest/folder.ts';
import { type DatabaseSync, inState } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { type Actor, writeAudit } from '../audit.ts';
import { type Overdue, overdue } from './overdue.ts';
import type { Terms } from './terms.ts';

export type RetainOptions = { terms: Terms; now: () => Date; actor: Actor; isDry?: boolean };

/**
 * Deletes what is kept longer than its term; each deletion is in the audit first, and a received file stays in the register,
 * marked (security.md, R29). Answers what was deleted, or is to be where it is a dry run.
 */
export async function retain(
	db: Connection,
	place: { folder: DataFolder; state: DatabaseSync; inbox: string | null },
	{ terms, now, actor, isDry = false }: RetainOptions,
): Promise<Overdue[]> {
	const found = await overdue(db, place, terms, now());
	if (isDry) return found;
	for (const one of found) {
		inState(place.state, () => note(place.state, one, shanghai(now()), actor));
		rmSync(one.path, { recursive: true, force: true });
		if (one.kind === 'rejects')
			await db.run('update import set rejects = null where import_id = $id::integer', { id: one.import });
	}
	return found;
}

function note(state: DatabaseSync, { kind, subject, since }: Overdue, at: string, actor: Actor): void {
	if (kind === 'received')
		state
			.prepare('insert into erased (sha256, at, is_left_out) values (?, ?, 0) on conflict do nothing')
			.run(subject, at);
	writeAudit(state, { at, actor, act: 'retention', subject, detail: { kind, since } });
}
