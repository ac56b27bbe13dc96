import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { nameKey } from './key.ts';

/** What is taken back: the content of a received file, when (Shanghai time) and why. */
export type TakenBack = { sha256: string; at: string; reason: string };

/**
 * Takes a loaded file back, all its tables, inside the caller's transaction: what it corrected stands again, and rows
 * of other files that only repeated or corrected it count as they would have without it. Facts and figures are not
 * refreshed here.
 */
export async function takeBack(db: Connection, { sha256, at, reason }: TakenBack): Promise<void> {
	await db.run('set variable withdrawn_file = $sha256', { sha256 });
	await db.run('set variable withdrawn_at = $at', { at });
	await db.run('set variable withdrawal_reason = $reason', { reason });
	await db.script(statement('withdraw/withdrawn.sql'));
	const kinds = await db.rows('select distinct kind from withdrawn order by kind');
	for (const { kind } of kinds) {
		const isKeyed = await nameKey(db, String(kind));
		await db.script(statement(`withdraw/version/${isKeyed ? 'keyed' : String(kind)}.sql`));
		await db.script(statement('withdraw/said.sql'));
		await db.script(statement(`withdraw/apply/${String(kind)}.sql`));
		await db.script(statement('withdraw/repeats.sql'));
	}
	await db.script(statement('withdraw/forget.sql'));
}
