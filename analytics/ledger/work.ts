import type { z } from 'zod';
import type { DatabaseSync } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { type LedgerCase, LedgerQuery, type LedgerUpload } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { ledger } from '../reports/ledger.ts';
import { assertKnown, sees } from '../reports/regions.ts';
import type { Visible } from '../visible.ts';
import { readLedgerSheet } from './read_sheet.ts';
import { type By, keepCases } from './store.ts';

/** Where cases are read, and what of them is shown. */
export type Sight = { visible: Visible; read<T>(work: (db: Connection) => Promise<T>): Promise<T> };

/** Refuses a case of a unit that is not there, or not the reader's: a county writes its own cases. */
export async function assertSeen({ visible, read }: Sight, opened: readonly { region: string }[]): Promise<void> {
	for (const { region } of opened) {
		await read((db) => assertKnown(db, region));
		if (!sees(visible, region)) throw new Refusal(403, '只能登记本县的问题');
	}
}

/** Every case that the reader sees and that fits; of one that is named, refuses where it is not seen. */
export async function everyCase(
	{ visible, read }: Sight,
	no: string | null,
	query: Partial<z.output<typeof LedgerQuery>> = {},
): Promise<LedgerCase[]> {
	const asked = LedgerQuery.parse({ ...query, limit: 500, ...(no === null ? {} : { case: no }) });
	const rows: LedgerCase[] = [];
	for (let cursor: string | undefined; ;) {
		const page = await read((db) => ledger(db, visible, { ...asked, cursor }));
		rows.push(...page.rows);
		if (page.next === null) break;
		cursor = page.next;
	}
	if (no !== null && rows.length === 0) throw new Refusal(404, `台账中没有编号为“${no}”的问题`);
	return rows;
}

/** Takes a filled workbook in, or none of it; says what is wrong with it, line by line. */
export async function takeLedger(sight: Sight, state: DatabaseSync, path: string, by: By): Promise<LedgerUpload> {
	const { opened, changed, unchanged, faults } = await readLedgerSheet(path, await everyCase(sight, null));
	if (faults.length > 0) return { isTaken: false, opened: 0, changed: 0, unchanged: 0, faults };
	await assertSeen(sight, opened);
	keepCases(state, { opened, changed }, by);
	return { isTaken: true, opened: opened.length, changed: changed.length, unchanged, faults };
}
