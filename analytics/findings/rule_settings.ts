import { z } from 'zod';
import { shanghai } from '../../ingest/clock.ts';
import { type DatabaseSync, inState } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { type Actor, writeAudit } from '../audit.ts';
import { type RuleChange, type RuleSave, RuleVersions } from '../contract/index.ts';
import { masked } from '../masked.ts';
import { Refusal } from '../refusal.ts';
import { monthNumber, monthText } from '../reports/period.ts';

const Saved = z.object({
	version: z.int(),
	rule_id: z.string(),
	parameter: z.string(),
	from_month: z.int(),
	value: z.int(),
	reason: z.string(),
	saved_at: z.string(),
	saved_by: z.string(),
});

/** Every version of a rule's parameter that the office saved, oldest first. */
function savedRules(state: DatabaseSync): z.output<typeof Saved>[] {
	return z.array(Saved).parse(state.prepare('select * from rule_setting order by version').all());
}

/** The same for a page, newest first. */
export function ruleVersions(state: DatabaseSync): RuleVersions {
	const rows = savedRules(state).toReversed();
	return RuleVersions.parse({
		version: rows[0]?.version ?? 0,
		rows: rows.map(({ rule_id, from_month, saved_at, saved_by, ...row }) => ({
			...{ ...row, rule: rule_id, fromMonth: monthText(from_month), savedAt: saved_at, savedBy: saved_by },
		})),
	});
}

/** Puts the saved versions into the database; what the rules find is brought up to them by `storeFindings`. */
export async function applyRuleSettings(db: Connection, state: DatabaseSync): Promise<void> {
	await db.run('set variable rule_versions = $versions', { versions: JSON.stringify(savedRules(state)) });
	await inTransaction(db, () => db.script(statement('setting/rules.sql')));
}

/** Refuses, in Chinese, what is no rule, no parameter of it, or no value that it takes. */
export async function assertChanges(db: Connection, rule: string, changes: readonly RuleChange[]): Promise<void> {
	const known = await db.rows('select title from record_rule where rule_id = $rule', { rule });
	if (known.length === 0) throw new Refusal(404, `没有代号为“${rule}”的核查规则，请重新选择`);
	const shipped = await db.rows('select distinct parameter from rule_parameter where rule_id = $rule', { rule });
	const names = ['on', ...shipped.map(({ parameter }) => String(parameter))];
	for (const { name, value } of changes) {
		if (!names.includes(name)) throw new Refusal(400, `这条规则没有参数“${name}”，请从列出的参数中选择`);
		if (name === 'on' && value > 1) throw new Refusal(400, '启用只能是1（启用）或0（停用）');
	}
}

/**
 * Saves the next versions of a rule's parameters, with their act in the audit, and answers the last one's number.
 * Refuses, in Chinese, where somebody else saved since `base`.
 */
export function saveRule(
	state: DatabaseSync,
	{ base, rule, changes, ...save }: RuleSave,
	{ actor, now }: { actor: Actor; now: () => Date },
): number {
	const [at, reason, fromMonth] = [shanghai(now()), masked(save.reason), monthNumber(save.fromMonth)];
	inState(state, () => {
		if ((savedRules(state).at(-1)?.version ?? 0) !== base) throw new Refusal(409, '规则设置已被改过，请刷新页面后再改');
		const insert = state.prepare(
			`insert into rule_setting (version, rule_id, parameter, from_month, value, reason, saved_at, saved_by)
			values ($version, $rule, $name, $fromMonth, $value, $reason, $at, $actor)`,
		);
		for (const [place, change] of changes.entries())
			insert.run({ ...change, version: base + 1 + place, rule, fromMonth, reason, at, actor });
		writeAudit(state, { at, actor, act: 'rule', subject: rule, detail: { changes, fromMonth, reason } });
	});
	return base + changes.length;
}
