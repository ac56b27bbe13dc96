import { z } from 'zod';
import { shanghai } from '../ingest/clock.ts';
import type { DataFolder } from '../ingest/folder.ts';
import { type DatabaseSync, openState } from '../ingest/state.ts';

const Repair = z.object({ at: z.string(), sentence: z.string() });

/** What a start repaired, and when (Shanghai time). */
export type Repair = z.infer<typeof Repair>;

/** Keeps what a start had to repair until the next that has to repair something. */
export function keepRepairs(folder: DataFolder, sentences: readonly string[], now: Date): void {
	if (sentences.length === 0) return;
	const state = openState(folder);
	try {
		state.exec('begin immediate; delete from repair');
		const insert = state.prepare('insert into repair (at, sentence) values (?, ?)');
		for (const sentence of sentences) insert.run(shanghai(now), sentence);
		state.exec('commit');
	} finally {
		state.close();
	}
}

/** What the last start that had to repair something repaired. */
export function lastRepairs(state: DatabaseSync): Repair[] {
	return z.array(Repair).parse(state.prepare('select at, sentence from repair order by place').all());
}
