import { join } from 'node:path';
import { type Connection, listValue, structValue } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import type { Batch } from '../messages.ts';
import type { Group } from './group.ts';

/** Where the rows of a group went, and how many of each table were rejected or skipped. */
export type Typed = {
	kind: string;
	/** Parquet file of all rows, good and bad. */
	typed: string;
	recipients: Batch['recipients'][number] | null;
	counts: { table: number; rejected: number; skipped: number }[];
};

/** Types and validates the records of a group in SQL and writes its rows to the work folder. */
export async function typeGroup(db: Connection, work: string, group: Group): Promise<Typed> {
	const { kind } = group.shape;
	const source = sourceOf(group);
	const path = (part: string) => join(work, `${part}-${group.tables[0]}.parquet`);
	const typed = path(kind);
	await db.run(statement(`typing/export/${kind}.sql`), { ...source, path: typed });
	const recipients = kind === 'payment' ? await exportRecipients(db, typed, path) : null;
	return { kind, typed, recipients, counts: await countFaults(db, typed) };
}

/** The canonical file of a group, as the typing macros take it. */
export function sourceOf({ path, shape: { columns, delimiter } }: Group) {
	return {
		files: listValue([path]),
		columns: structValue(Object.fromEntries(['tag', 'line', ...columns].map((name) => [name, 'VARCHAR']))),
		delimiter,
	};
}

async function exportRecipients(
	db: Connection,
	typed: string,
	path: (part: string) => string,
): Promise<Batch['recipients'][number]> {
	const to = { recipients: path('recipients'), persons: path('persons'), accounts: path('accounts') };
	await db.run('set variable typed = $typed', { typed });
	await db.script(statement('typing/payment/fresh_recipients.sql'));
	await db.run(statement('typing/payment/export_persons.sql'), { path: to.persons });
	await db.run(statement('typing/payment/export_accounts.sql'), { path: to.accounts });
	await db.run(statement('typing/payment/export_recipients.sql'), { path: to.recipients });
	return to;
}

async function countFaults(db: Connection, path: string): Promise<Typed['counts']> {
	const rows = await db.rows(statement('typing/count_faults.sql'), { path });
	return rows.map((row) => ({
		table: Number(row.file_no),
		rejected: Number(row.rejected),
		skipped: Number(row.skipped),
	}));
}
