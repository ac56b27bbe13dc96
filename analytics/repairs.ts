import { shanghai } from '../ingest/clock.ts';
import type { DataFolder } from '../ingest/folder.ts';
import { type DatabaseSync, inState, withState } from '../ingest/state.ts';
import { type Actor, writeAudit } from './audit.ts';
import { Repairs } from './contract/index.ts';
import { instantWithZone } from './reports/period.ts';

/** How many sentences are kept of starts that nobody has looked at. */
const kept = 50;

/** Keeps what a start had to repair until somebody says that it was seen: an orderly start does not make it unseen. */
export function keepRepairs(folder: DataFolder, sentences: readonly string[], now: Date): void {
	if (sentences.length === 0) return;
	withState(folder, (state) =>
		inState(state, () => {
			const insert = state.prepare('insert into repair (at, sentence) values (?, ?)');
			for (const sentence of sentences) insert.run(shanghai(now), sentence);
			state.prepare('delete from repair where place <= (select max(place) from repair) - ?').run(kept);
		}),
	);
}

/** What starts repaired and nobody has said to have seen, oldest first. */
export function repairs(state: DatabaseSync): Repairs {
	const rows = state.prepare('select place, at, sentence from repair order by place').all();
	return Repairs.parse({ rows: rows.map((row) => ({ ...row, at: instantWithZone(String(row.at)) })) });
}

/** Somebody has seen the repairs up to a place: they are not shown any more; the audit keeps them. */
export function noteSeen(state: DatabaseSync, seen: number, { now, actor }: { now: Date; actor: Actor }): void {
	inState(state, () => {
		const rows = state.prepare('delete from repair where place <= ? returning at, sentence').all(seen);
		if (rows.length === 0) return;
		writeAudit(state, { at: shanghai(now), actor, act: 'repairs-seen', subject: 'repairs', detail: { repairs: rows } });
	});
}
