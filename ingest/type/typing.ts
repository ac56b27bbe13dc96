import { join } from 'node:path';
import { type Connection, listValue, structValue } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import type { Batch } from '../messages.ts';
import type { Group } from './group.ts';

/** Where the rows of a group went, and how many of each table were rejected or skipped. */
export type Typed = {
	kind: string;
	typed: string;
	recipients: Batch['recipients'][number] | null;
	faults: string | null;
	counts: { table: number; rejected: number; skipped: number }[];
};

/** Types and validates the records of a group in SQL and writes good and bad rows to the work folder. */
export async function typeGroup(db: Connection, work: string, group: Group): Promise<Typed> {
	const kind = group.shape.kind;
	const columns = Object.fromEntries(['tag', 'line', ...group.shape.columns].map((name) => [name, 'VARCHAR']));
	await db.run(statement(`typing/load/${kind}.sql`), {
		files: listValue([group.path]),
		columns: structValue(columns),
		delimiter: group.shape.delimiter,
	});
	const path = (part: string) => join(work, `${part}-${group.tables[0]}.parquet`);
	const counts = await countFaults(db);
	const faults = counts.some((table) => table.rejected > 0) ? path(`${kind}-faults`) : null;
	if (faults) await db.run(statement('typing/export_faults.sql'), { path: faults });
	const recipients =
		kind === 'payment'
			? { recipients: path('recipients'), persons: path('persons'), accounts: path('accounts') }
			: null;
	const typed = path(kind);
	if (recipients) await exportPayments(db, typed, recipients);
	else await db.run(statement('typing/export_rows.sql'), { path: typed });
	return { kind, typed, recipients, faults, counts };
}

async function exportPayments(db: Connection, typed: string, to: Batch['recipients'][number]): Promise<void> {
	await db.script(statement('typing/refer_recipients.sql'));
	await db.run(statement('typing/export_persons.sql'), { path: to.persons });
	await db.run(statement('typing/export_accounts.sql'), { path: to.accounts });
	await db.run(statement('typing/export_recipients.sql'), { path: to.recipients });
	await db.run(statement('typing/export_payments.sql'), { path: typed });
}

async function countFaults(db: Connection): Promise<Typed['counts']> {
	const rows = await db.rows(statement('typing/count_faults.sql'));
	return rows.map((row) => ({
		table: Number(row.file_no),
		rejected: Number(row.rejected),
		skipped: Number(row.skipped),
	}));
}
