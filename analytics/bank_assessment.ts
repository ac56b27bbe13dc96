import { z } from 'zod';
import { shanghai } from '../ingest/clock.ts';
import { type DatabaseSync, inState } from '../ingest/state.ts';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';
import { type Actor, writeAudit } from './audit.ts';
import { type ScoreRequest, Weight } from './contract/index.ts';
import { monthNumber } from './reports/period.ts';
import { masked } from './masked.ts';

/** Who enters something, and when. */
export type Entering = { actor: Actor; now: () => Date };

const Score = z.object({ month: z.int(), bank: z.string(), tenths: z.int() });

/** The weights in force; none while the office has set none. */
export function bankWeights(state: DatabaseSync): Weight[] {
	const row = state.prepare('select document from bank_weights order by version desc limit 1').get();
	return row === undefined ? [] : z.array(Weight).parse(JSON.parse(String(row.document)));
}

/** Puts weights in force, as the next version, and into the audit. Zeros are left out. */
export function saveWeights(state: DatabaseSync, weights: readonly Weight[], { actor, now }: Entering): Weight[] {
	const kept = weights.filter(({ weight }) => weight > 0);
	const at = shanghai(now());
	inState(state, () => {
		state
			.prepare('insert into bank_weights (document, saved_at, saved_by) values ($document, $at, $actor)')
			.run({ document: JSON.stringify(kept), at, actor });
		writeAudit(state, { at, actor, act: 'bank-weights', subject: 'bank-weights', detail: { weights: kept } });
	});
	return kept;
}

/** Keeps a bank's score of a month, beside earlier ones of the same, and writes it into the audit. */
export function saveScore(state: DatabaseSync, { month, bank, tenths, note }: ScoreRequest, entering: Entering): void {
	const { actor, now } = entering;
	const at = shanghai(now());
	inState(state, () => {
		state
			.prepare(
				`insert into bank_service (month, bank, tenths, note, saved_at, saved_by)
				values ($month, $bank, $tenths, $note, $at, $actor)`,
			)
			.run({ month: monthNumber(month), bank, tenths, note: masked(note), at, actor });
		writeAudit(state, { at, actor, act: 'bank-score', subject: bank, detail: { month, tenths } });
	});
}

/** What was entered: the weights in force, and the newest score of each month and bank. */
export type BankEntries = { weights: Weight[]; scores: z.output<typeof Score>[] };

export function bankEntries(state: DatabaseSync): BankEntries {
	const scores = state
		.prepare(
			`select month, bank, tenths from bank_service
			where entry in (select max(entry) from bank_service group by month, bank)`,
		)
		.all();
	return { weights: bankWeights(state), scores: z.array(Score).parse(scores) };
}

/** Copies what was entered into the database, where the assessment reads it. */
export async function applyBankEntries(db: Connection, { weights, scores }: BankEntries): Promise<void> {
	await db.run('set variable bank_weights = $weights', { weights: JSON.stringify(weights) });
	await db.run('set variable bank_scores = $scores', { scores: JSON.stringify(scores) });
	await inTransaction(db, () => db.script(statement('assess/bank_entries.sql')));
}
