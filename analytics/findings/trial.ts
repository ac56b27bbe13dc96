import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { type RuleChange, RuleTrial } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { monthText } from '../reports/period.ts';
import { findingRules, findings } from '../reports/findings.ts';
import { wholeCity } from '../visible.ts';
import { recordRules } from './record_rules.ts';
import { assertChanges } from './rule_settings.ts';
import { lookUntil, storeMonth } from './store.ts';

type Trial = { rule: string; changes: readonly RuleChange[]; months: number };

/**
 * What a rule would find in the last months with other parameters: it is run as if they were saved, what it finds is
 * counted as lists do, and all of it is taken back. `db` is a connection of its own. Refuses what is no rule or parameter.
 */
export async function tryRule(db: Connection, { rule, changes, months }: Trial, now: () => Date): Promise<RuleTrial> {
	await assertChanges(db, rule, changes);
	const known = recordRules().find(({ id }) => id === rule);
	if (!known) throw new Refusal(404, `没有代号为“${rule}”的核查规则，请重新选择`);
	const last = await db.rows(
		'select distinct month from slip_dimension where month is not null order by month desc limit $months',
		{ months },
	);
	const asked = last.map(({ month }) => Number(month));
	const count = () => Promise.all(asked.map((month) => foundIn(db, rule, month)));
	await lookUntil(db, now());
	await db.run('begin');
	try {
		const before = await count();
		await db.script(statement('finding/1_payee.sql'));
		for (const month of asked) await runAs(db, { rule, changes, month });
		for (const month of asked) await storeMonth(db, month, [{ rule: known, mark: '' }]);
		const after = await count();
		const newest = asked.find((_, place) => (after[place]?.found ?? 0) > 0);
		const examples = newest === undefined ? [] : await examplesOf(db, rule, monthText(newest));
		const rows = asked.map((month, at) => ({ month: monthText(month), before: before[at], after: after[at] }));
		return RuleTrial.parse({ rule: { id: rule, title: known.title }, months: rows, examples });
	} finally {
		await db.run('rollback');
	}
}

/** Of these values the last version of that month. */
async function runAs(db: Connection, { rule, changes, month }: Omit<Trial, 'months'> & { month: number }) {
	for (const { name, value } of changes) {
		await db.run(
			"insert into rule_parameter values ($rule, $name, $month::integer, $value::integer, 2147483647, '试算')",
			{ rule, name, month, value },
		);
	}
}

async function foundIn(db: Connection, rule: string, month: number) {
	const { rules } = await findingRules(db, wholeCity, { month: monthText(month) });
	const row = rules.find(({ id }) => id === rule);
	return { found: row?.found ?? 0, amount: row?.amount ?? 0 };
}

async function examplesOf(db: Connection, rule: string, month: string) {
	const { rows } = await findings(db, wholeCity, { rule, month, limit: 5 });
	return rows;
}
