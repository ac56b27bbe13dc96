import { z } from 'zod';
import { shanghai } from '../ingest/clock.ts';
import { type DatabaseSync, inState } from '../ingest/state.ts';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';
import { type Actor, writeAudit } from './audit.ts';
import type { SettingSave } from './contract/index.ts';
import { Refusal } from './refusal.ts';
import { masked } from './masked.ts';

const Saved = z.object({
	version: z.int(),
	setting: z.string(),
	from_month: z.int(),
	value: z.string(),
	reason: z.string(),
	saved_at: z.string(),
	saved_by: z.string(),
});

/** Every version of a setting that the office saved, oldest first. */
export function savedSettings(state: DatabaseSync): z.output<typeof Saved>[] {
	return z.array(Saved).parse(state.prepare('select * from setting order by version').all());
}

/** Puts the saved versions into the database: they hold for all figures at once. */
export async function applySettings(db: Connection, state: DatabaseSync): Promise<void> {
	await db.run('set variable setting_versions = $versions', { versions: JSON.stringify(savedSettings(state)) });
	await inTransaction(db, () => db.script(statement('setting/apply.sql')));
}

/**
 * Saves the next version of a setting, with its act in the audit, and answers its number. Refuses, in Chinese, where
 * somebody else saved since `base`.
 */
export function saveSetting(
	state: DatabaseSync,
	{ base, ...saved }: SettingSave,
	{ actor, now }: { actor: Actor; now: () => Date },
): number {
	const [version, save] = [base + 1, { ...saved, reason: masked(saved.reason) }];
	const [at, fromMonth] = [shanghai(now()), Number(save.fromMonth.replace('-', ''))];
	inState(state, () => {
		if ((savedSettings(state).at(-1)?.version ?? 0) !== base) throw new Refusal(409, '设置已被改过，请刷新页面后再改');
		state
			.prepare(
				`insert into setting (version, setting, from_month, value, reason, saved_at, saved_by)
				values ($version, $setting, $fromMonth, $value, $reason, $at, $actor)`,
			)
			.run({ ...save, version, fromMonth, at, actor });
		writeAudit(state, { at, actor, act: 'setting', subject: save.setting, detail: { version, ...save } });
	});
	return version;
}
