import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';
import { computeFigures } from './figures.ts';

type Progress = (step: string, done: number, of: number) => void;

/**
 * Makes facts again for the slips that imports touched, and figures for their months. Each month and each set of figures
 * is a transaction of its own: readers see the old ones meanwhile, and after a crash the next refresh goes on.
 * Does nothing where nothing was touched.
 */
export async function refresh(db: Connection, progress: Progress = () => {}): Promise<void> {
	await inTransaction(db, () => planRefresh(db));
	await refreshObligations(db, progress);
	await refreshFigures(db, progress);
}

/** Writes down which slips and figures have to be made again, inside the caller's transaction. */
export async function planRefresh(db: Connection): Promise<void> {
	await db.script(statement('refresh/1_keys.sql'));
	await db.script(statement('refresh/2_touched.sql'));
	await db.script(statement('refresh/3_due_figure.sql'));
}

async function refreshObligations(db: Connection, progress: Progress): Promise<void> {
	const months = await db.rows(
		'select distinct month from due_slip left join slip_dimension using (slip_key) order by month',
	);
	for (const [done, { month }] of months.entries()) {
		progress('计算义务状态', done, months.length);
		await db.run('set variable for_month = $month::integer', { month: month === null ? null : Number(month) });
		await inTransaction(db, () => db.script(statement('refresh/4_obligation.sql')));
	}
}

async function refreshFigures(db: Connection, progress: Progress): Promise<void> {
	const figures = await db.rows('select month, scope, cut_off from due_figure order by month, scope');
	for (const [done, { month, scope, cut_off }] of figures.entries()) {
		progress('计算指标', done, figures.length);
		const asked = { month: Number(month), scope: scope === 'ytd' ? 'ytd' : 'month', cutOff: String(cut_off) } as const;
		await inTransaction(db, async () => {
			await computeFigures(db, asked);
			// With the last one, so that a crash leaves either something due or nothing stale.
			if (done === figures.length - 1) await db.script(statement('refresh/6_forget.sql'));
		});
	}
}
