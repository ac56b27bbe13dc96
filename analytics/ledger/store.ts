import { shanghai } from '../../ingest/clock.ts';
import { type DatabaseSync, inState } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { type Actor, writeAudit } from '../audit.ts';
import type { LedgerFields } from '../contract/index.ts';
import { masked } from '../masked.ts';
import { Refusal } from '../refusal.ts';
import { addVersion, newestVersion } from './version.ts';

/** Who acts, and when. */
export type By = { actor: Actor; now: () => Date };

/** Of which findings a case is. */
export type Origin = { rule: string; month: number | null; findings: number; amount: number };

/** A case as it is opened. */
export type Opening = LedgerFields & { region: string; origin?: Origin };

/** The next version of a case, said by who saw the version `base`. */
export type Change = LedgerFields & { no: string; base: number };

/** Puts all cases into the database in place of those there. */
export async function applyLedger(db: Connection, state: DatabaseSync): Promise<void> {
	const all = (table: string) => JSON.stringify(state.prepare(table).all());
	await db.run('set variable ledger_versions = $versions', { versions: all('select * from ledger_version') });
	await db.run('set variable ledger_files = $files', { files: all('select * from ledger_file') });
	await inTransaction(db, () => db.script(statement('profile/ledger.sql')));
}

/** Opens cases and writes next versions of others, with their audit: all of them, or nothing. Answers the cases' numbers. */
export function keepCases(
	state: DatabaseSync,
	{ opened = [], changed = [] }: { opened?: readonly Opening[]; changed?: readonly Change[] },
	by: By,
): string[] {
	return inState(state, () => [
		...opened.map((one) => openCase(state, one, by)),
		...changed.map((one) => changeCase(state, one, by)),
	]);
}

/** Closes a case. Refuses, in Chinese, while money is outstanding, and whoever opened or handled it. */
export function closeCase(
	state: DatabaseSync,
	{ no, base, note }: { no: string; base: number; note: string },
	{ actor, now, account }: By & { account: string | null },
): void {
	inState(state, () => {
		const newest = newestVersion(state, no, base);
		const had = state
			.prepare('select 1 from ledger_version where case_no = $no and saved_by = $actor')
			.get({ no, actor });
		if (account === null || had) throw new Refusal(403, '销号须由另一个账号的人办理，不能是立案或办理过这件问题的人');
		const owed = state
			.prepare('select 1 from ledger_version where case_no = $no and version = $base and outstanding > 0')
			.get({ no, base });
		if (owed) throw new Refusal(409, '还有没追回、没核销的金额，不能销号');
		const at = shanghai(now());
		addVersion(state, {
			...{ ...newest, version: base + 1, act: 'close', state: 'closed' },
			...{ note: masked(note), saved_at: at, saved_by: actor },
		});
		writeAudit(state, { at, actor, act: 'ledger', subject: no, detail: { act: 'close', version: base + 1 } });
	});
}

/** Writes down that a file belongs to a case: its name and hash. */
export function noteFile(
	state: DatabaseSync,
	{ no, sha256, name, bytes }: { no: string; sha256: string; name: string; bytes: number },
	{ actor, now }: By,
): void {
	const at = shanghai(now());
	inState(state, () => {
		state
			.prepare(
				`insert into ledger_file (case_no, sha256, name, bytes, noted_at, noted_by)
				values ($no, $sha256, $name, $bytes, $at, $actor) on conflict do nothing`,
			)
			.run({ no, sha256, name: masked(name), bytes, at, actor });
		writeAudit(state, { at, actor, act: 'ledger', subject: no, detail: { act: 'file', sha256, bytes } });
	});
}

/** Opens a case; runs inside a transaction. Answers its number: the unit's code and how many it has. */
export function openCase(state: DatabaseSync, { region, origin, ...fields }: Opening, { actor, now }: By): string {
	const at = shanghai(now());
	assertAddsUp(state, fields);
	const row = state
		.prepare('select coalesce(max(sequence), 0) + 1 as sequence from ledger_version where region_code = $region')
		.get({ region });
	const sequence = Number(row?.sequence);
	const no = `${region}-${String(sequence).padStart(4, '0')}`;
	const { department, project } = fields;
	addVersion(state, {
		...{ case_no: no, version: 1, act: 'open', region_code: region, sequence, ...columnsOf(fields) },
		...{ rule_id: origin?.rule ?? null, month: origin?.month ?? null },
		...{ origin_department: origin ? department : null, origin_project: origin ? project : null },
		...{ findings: origin?.findings ?? null, findings_amount: origin?.amount ?? null, saved_at: at, saved_by: actor },
	});
	const { source, found, persons } = fields;
	writeAudit(state, { at, actor, act: 'ledger', subject: no, detail: { act: 'open', source, found, persons } });
	return no;
}

function changeCase(state: DatabaseSync, { no, base, ...fields }: Change, { actor, now }: By): string {
	const at = shanghai(now());
	const newest = newestVersion(state, no, base);
	if (newest.state === 'closed') throw new Refusal(409, `${no}已经销号，不能再改`);
	assertAddsUp(state, fields);
	const set = { ...columnsOf(fields), version: base + 1, act: 'change', saved_at: at, saved_by: actor };
	addVersion(state, { ...newest, ...set });
	const { found, recovered, cleared, returned } = fields;
	const detail = { act: 'change', version: base + 1, state: fields.state, found, recovered, cleared, returned };
	writeAudit(state, { at, actor, act: 'ledger', subject: no, detail });
	return no;
}

/** Refuses money that does not add up; the register's own constraint would end in an error. */
function assertAddsUp(state: DatabaseSync, { found, recovered, cleared, returned }: LedgerFields): void {
	const row = state
		.prepare('select $recovered + $cleared > $found as over, $returned > $recovered as more')
		.get({ found, recovered, cleared, returned });
	if (row?.over === 1) throw new Refusal(400, '追回金额与核销金额之和超过查出金额，请核对');
	if (row?.more === 1) throw new Refusal(400, '缴库金额超过追回金额，请核对');
}

/** What people wrote as the register keeps it, without numbers of cards and documents. */
function columnsOf({ project, ...fields }: LedgerFields) {
	const { category, title, responsible, measure, note } = fields;
	const hidden = { category: masked(category), title: masked(title), responsible: masked(responsible) };
	return { ...fields, project_code: project, ...hidden, measure: masked(measure), note: masked(note) };
}
