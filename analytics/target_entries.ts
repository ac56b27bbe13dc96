import { z } from 'zod';
import { shanghai } from '../ingest/clock.ts';
import { type DatabaseSync, inState } from '../ingest/state.ts';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';
import { type Actor, writeAudit } from './audit.ts';
import { Measure } from './contract/index.ts';
import { masked } from './masked.ts';

const Entry = z.object({
	entry: z.int(),
	entered_at: z.string(),
	origin: z.enum(['entry', 'split']),
	year: z.int(),
	region_code: z.string(),
	measure: Measure,
	value: z.int().nullable(),
	note: z.string(),
});

/** Every figure that was entered or decomposed, in the order of the acts, as the table `target_entry` has it. */
export function targetEntries(state: DatabaseSync): z.infer<typeof Entry>[] {
	const columns = 'entry, entered_at, origin, year, region_code, measure, value, note';
	return z.array(Entry).parse(state.prepare(`select ${columns} from target_entry order by entry`).all());
}

/** Puts the entries into the database; targets follow at once. */
export async function applyTargetEntries(db: Connection, entries: readonly z.infer<typeof Entry>[]): Promise<void> {
	await db.run('set variable target_entries = $entries', { entries: JSON.stringify(entries) });
	await inTransaction(db, () => db.script(statement('profile/target_entries.sql')));
}

/** An act of the office: figures of one year and measure by unit, entered by hand or decomposed from `total`. */
export type TargetAct = {
	origin: 'entry' | 'split';
	year: number;
	measure: Measure;
	figures: readonly { region: string; value: number | null }[];
	note: string;
	actor: Actor;
	total?: number;
};

/** Writes an act down, with its audit: all of it, or nothing. */
export function noteTargets(state: DatabaseSync, act: TargetAct, now: () => Date): void {
	const { origin, year, measure, figures, actor, total } = act;
	const note = masked(act.note);
	const at = shanghai(now());
	inState(state, () => {
		const insert = state.prepare(
			`insert into target_entry (entered_at, actor, origin, year, region_code, measure, value, note)
			values ($at, $actor, $origin, $year, $region, $measure, $value, $note)`,
		);
		for (const figure of figures) insert.run({ at, actor, origin, year, measure, note, ...figure });
		const detail = { origin, figures, note, ...(total === undefined ? {} : { total }) };
		writeAudit(state, { at, actor, act: 'target', subject: `${year} ${measure}`, detail });
	});
}
