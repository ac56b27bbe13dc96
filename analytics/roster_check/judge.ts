import { shanghai } from '../../ingest/clock.ts';
import type { Batch } from '../../ingest/messages.ts';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { onlyRegion, seenRegions } from '../reports/regions.ts';
import { seesAll, type Visible } from '../visible.ts';
import { type RosterReason, rosterReasons } from './reasons.ts';

/** The project of slips that are not loaded, where it is said, and the instant of the check. */
export type Judging = { project: string | null; now: Date };

/**
 * Judges each row of a list (发放明细, and 发放单 where they came in the same file): afterwards the temporary table
 * `roster_verdict` has one row for each. The records are read as far as the connection shows them, and not changed.
 */
export async function judge(db: Connection, visible: Visible, batches: Batch[], asked: Judging): Promise<void> {
	await stage(db, batches);
	await place(db, visible, asked);
	const reasons = await reasonsInForce(db);
	for (const { id, query } of reasons) {
		if (query === '') continue;
		await db.run(statement('roster_check/5_found.sql'), { reason: id, query, sees_all: seesAll(visible) });
	}
	const told = reasons.map(({ id, title, verdict }, at) => ({ reason_id: id, place: at, title, verdict }));
	await db.run('set variable reasons = $told::varchar', { told: JSON.stringify(told) });
	await db.script(statement('roster_check/6_verdict.sql'));
}

/** Puts what the reading child made of the file into temporary tables; its recipients are hashes and masks. */
async function stage(db: Connection, batches: Batch[]): Promise<void> {
	const parts = batches.flatMap((batch) => batch.parts);
	const recipients = batches.flatMap((batch) => batch.recipients);
	const typed = (kind: string) => parts.filter((part) => part.kind === kind).flatMap((part) => part.typed);
	const told = {
		payments: typed('payment'),
		recipients: recipients.map((files) => files.recipients),
		persons: recipients.map((files) => files.persons),
		accounts: recipients.map((files) => files.accounts),
	};
	await db.run('set variable roster_files = $told::json', { told: JSON.stringify(told) });
	await db.script(statement('roster_check/1_told.sql'));
	for (const { kind, table, broken } of batches.flatMap(({ tables }) => tables)) {
		if (kind === 'payment' && broken !== null)
			await db.run(statement('roster_check/broken.sql'), { table, path: broken });
	}
	const slips = typed('slip');
	if (slips.length > 0) await db.run(statement('roster_check/slips.sql'), { slips: JSON.stringify(slips) });
}

/** Says whose list it is and which slips it has, and what the records know of its persons and accounts. */
async function place(db: Connection, visible: Visible, { project, now }: Judging): Promise<void> {
	const region = onlyRegion(visible, undefined);
	await db.run('set variable for_region = $region::varchar', { region });
	await db.run('set variable for_project = $project::varchar', { project });
	await db.run('set variable seen_regions = $regions::varchar[]', { regions: seenRegions(visible) });
	await db.run('set variable known_until = $at::timestamp', { at: shanghai(now) });
	await db.run('set variable for_month = null::integer');
	for (const step of ['2_slip', '3_past', '4_checked'] as const) await db.script(statement(`roster_check/${step}.sql`));
}

/** Without the rules that the office has switched off. */
async function reasonsInForce(db: Connection): Promise<RosterReason[]> {
	const all = rosterReasons();
	const rows = await db.rows(
		`select id
		from (select unnest($ids::varchar[]) as id)
		where parameter_of(id, 'on', null) is distinct from 0`,
		{ ids: JSON.stringify(all.map(({ id }) => id)) },
	);
	const ids = new Set(rows.map(({ id }) => id));
	return all.filter(({ id }) => ids.has(id));
}
