import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';
import { emptyProfile, type FormatProfile } from './contract/index.ts';
import type { ShippedReason } from './profile_faults.ts';

/** Puts the bank reasons of the profile in force (none: what ships) into the database; they hold for all answers at once. */
export async function applyBankReasons(db: Connection, profile: FormatProfile = emptyProfile): Promise<void> {
	await db.run('set variable bank_reasons = $rules', { rules: JSON.stringify(profile.reasons) });
	await inTransaction(db, () => db.script(statement('profile/bank_reasons.sql')));
}

/** The reasons that ship for all banks, which no profile may redefine. */
export async function shippedReasons(db: Connection): Promise<ShippedReason[]> {
	const rows = await db.rows(statement('profile/shipped_reason.sql'));
	const text = (value: unknown) => (typeof value === 'string' ? value : null);
	return rows.map((row) => ({
		code: text(row.answer_code),
		word: text(row.word),
		reason: String(row.reason_code),
	}));
}
