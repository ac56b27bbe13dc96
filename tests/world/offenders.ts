import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { arrive } from './arrive.ts';

/** What a check of `sql/checks` finds: slip and line of each offender, or its sentence where it names no row. */
export async function offenders(db: Connection, check: string): Promise<string[]> {
	await arrive(db);
	const rows = await db.rows(statement(`checks/${check}.sql`));
	const named = rows.map((row) =>
		row.slip_no === null ? String(row.detail) : [row.slip_no, row.line_no].filter(Boolean).join('/'),
	);
	return named.sort();
}
