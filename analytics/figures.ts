import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';

/** A period as SQL knows it: month yyyymm, 当月 or 累计, and the instant it is looked at (Shanghai time). */
export type Asked = { month: number; scope: 'month' | 'ytd'; cutOff: string };

/**
 * Computes and stores the figures of a period and cut-off, inside the caller's transaction. Runs on a connection that
 * nobody else uses meanwhile.
 */
export async function computeFigures(db: Connection, { month, scope, cutOff }: Asked): Promise<void> {
	await db.run('set variable for_month = $month::integer', { month });
	await db.run('set variable for_scope = $scope::varchar', { scope });
	await db.run('set variable cut_off = $cutOff::timestamp', { cutOff });
	await db.script(statement('refresh/5_figure.sql'));
}

let last: Promise<void> = Promise.resolve();

/**
 * Makes sure that the figures of a period and cut-off are stored: month ends are after every refresh, other instants
 * are computed at the first question. One computation at a time, so that none is stored twice.
 */
export async function ensureFigures(db: Connection, asked: Asked): Promise<void> {
	if (await isStored(db, asked)) return;
	const mine = last.then(async () => {
		if (!(await isStored(db, asked))) await inTransaction(db, () => computeFigures(db, asked));
	});
	last = mine.catch(() => {});
	await mine;
}

/** Whether the figures of a period and cut-off are stored. */
export async function isStored(db: Connection, asked: Asked): Promise<boolean> {
	const known = await db.rows(
		`select 1 from figure_period
		where month = $month::integer and scope = $scope and cut_off = $cutOff::timestamp`,
		{ ...asked },
	);
	return known.length > 0;
}
