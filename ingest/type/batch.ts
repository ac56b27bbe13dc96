import type { Connection } from '../../sql/database.server.ts';
import type { Batch, ReadJob, ReadTable } from '../messages.ts';
import type { Group } from './group.ts';
import { takeSamples } from './sample.ts';
import { checkTotals } from './totals.ts';
import { typeGroup } from './typing.ts';

/** Types the groups and gathers what the owner has to merge; the counts of the tables get the rows that typing refused. */
export async function makeBatch(
	db: Connection,
	{ work, sample }: Pick<ReadJob, 'work' | 'sample'>,
	groups: Group[],
	tables: ReadTable[],
): Promise<Batch> {
	const batch: Batch = { parts: [], recipients: [], tables, scrap: [] };
	const byNumber = new Map(tables.map((table) => [table.table, table]));
	for (const group of groups) {
		const typed = await typeGroup(db, work, group);
		if (sample > 0) await takeSamples(db, group, typed, { size: sample, tables: byNumber });
		const part = batch.parts.find((known) => known.kind === typed.kind);
		if (part) part.typed.push(typed.typed);
		else batch.parts.push({ kind: typed.kind, typed: [typed.typed] });
		if (typed.recipients) batch.recipients.push(typed.recipients);
		for (const count of typed.counts) {
			const table = byNumber.get(count.table);
			if (!table) throw new Error(`Typed rows carry the number of no table: ${count.table}`);
			table.rejected += count.rejected;
			table.skipped += count.skipped;
		}
		await checkTotals(db, group, typed, byNumber);
		batch.scrap.push(group.path, typed.typed);
	}
	batch.scrap.push(...batch.recipients.flatMap((files) => Object.values(files)));
	return batch;
}
