import { shanghai } from '../../ingest/clock.ts';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { inTransaction } from '../../sql/transaction.ts';
import type { StoreOptions } from '../checks.ts';
import { type RecordRule, recordRules } from './record_rules.ts';

type Due = { rule: RecordRule; mark: string };

type Options = StoreOptions & { rules?: readonly RecordRule[] };

/**
 * Runs the rules on the records for the months whose findings are not of these records, each month in a transaction of
 * its own, so that what was cut short goes on where it stopped. Comes after a refresh and the count of what has arrived.
 */
export async function storeFindings(db: Connection, options: Options): Promise<void> {
	const { now, progress = () => {}, rules = recordRules() } = options;
	await lookUntil(db, now());
	const due = await dueRuns(db, rules);
	await db.run('set variable record_rules = $rules::varchar', { rules: JSON.stringify(rules) });
	await inTransaction(db, () => db.script(statement('finding/5_forget.sql')));
	if (due.size === 0) return;
	await db.script(statement('finding/1_payee.sql'));
	for (const [done, [month, runs]] of [...due].entries()) {
		progress('核查记录', done, due.size);
		await inTransaction(db, () => storeMonth(db, month, runs));
	}
}

/** Says when the rules are run, and until when the data are known. */
export async function lookUntil(db: Connection, now: Date): Promise<void> {
	const at = shanghai(now);
	await db.run('set variable run_at = $at::timestamp', { at });
	await db.run(
		`set variable known_until = (
			select if(max(answered_at) < $at::timestamp, max(answered_at), $at::timestamp)
			from feedback
			where result <> 0
			having count(*) > 0
		)`,
		{ at },
	);
}

/** By month the rules that have to be run. */
async function dueRuns(db: Connection, rules: readonly RecordRule[]): Promise<Map<number | null, Due[]>> {
	const asked = rules.map(({ id, query, looksAhead }) => ({ id, query, looksAhead }));
	const rows = await db.rows(statement('finding/0_due.sql'), { rules: JSON.stringify(asked) });
	const due = rows.flatMap((row) => {
		const rule = rules.find(({ id }) => id === row.rule_id);
		const month = row.month === null ? null : Number(row.month);
		return rule ? [{ month, rule, mark: String(row.mark) }] : [];
	});
	return Map.groupBy(due, ({ month }) => month);
}

/** Runs rules in a month: what they found before is forgotten. */
export async function storeMonth(db: Connection, month: number | null, runs: readonly Due[]): Promise<void> {
	const due = runs.map(({ rule, mark }) => ({ rule_id: rule.id, mark }));
	await db.run('set variable for_month = $month::integer', { month });
	await db.run('set variable due_rules = $due::varchar', { due: JSON.stringify(due) });
	await db.script(statement('finding/2_month.sql'));
	await db.script(statement('finding/3_anew.sql'));
	for (const { rule } of runs)
		await db.run(statement('finding/4_found.sql'), { month, rule: rule.id, query: rule.query });
}
