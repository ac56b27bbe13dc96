import { shanghai } from '../../ingest/clock.ts';
import type { DataFolder } from '../../ingest/folder.ts';
import { openState, withState } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { inTransaction } from '../../sql/transaction.ts';
import type { Actor } from '../audit.ts';
import { assertAuditWorks } from '../audit/working.ts';
import { type Freeze, Scope } from '../contract/index.ts';
import { recheck } from '../recheck.ts';
import type { Lock } from '../lock.ts';
import { masked } from '../masked.ts';
import { Refusal } from '../refusal.ts';
import { freezes } from '../reports/freezes.ts';
import { askedPeriod, instantWithZone, monthNumber } from '../reports/period.ts';
import { wholeCity } from '../visible.ts';
import type { FinalPart } from './document.ts';
import { drawUp } from './draw_up.ts';
import { type Registered, registeredRevisions, registerRevision } from './register.ts';
import { clearDrafts, filesOf, writeOnce } from './store.ts';
import { syncPublished } from './sync.ts';

export type FreezeOptions = {
	now: () => Date;
	actor: Actor;
	/** Held meanwhile, so that what is kept is all of one state of the data. */
	lock?: Lock;
	progress?: (step: string, done: number, of: number) => void;
	/** Gives the notice that is made final with the month, of the same state of the data; what it refuses freezes nothing. */
	notice?: (db: Connection) => Promise<FinalPart>;
};

/**
 * Publishes a month: its figures, what they were made of and the state of every obligation are kept in two files that are
 * never changed, registered with their hashes, and shown as published for ever. Publishing it again is a revision and
 * needs a reason; earlier ones stay. Refuses, in Chinese, a month without data and one that has not ended.
 */
export async function freeze(
	db: Connection,
	folder: DataFolder,
	asked: { month: string; reason: string | null },
	options: FreezeOptions,
): Promise<Freeze> {
	const { now, actor, lock = (work) => work(), progress = () => {}, notice } = options;
	const { month } = asked;
	const at = shanghai(now());
	const revision = await nextRevision(db, folder, asked, at);
	withState(folder, assertAuditWorks);
	clearDrafts(folder);
	await recheck(db, { now, progress });
	for (const scope of Scope.options) await askedPeriod(db, { month, scope });
	const head = {
		month,
		revision,
		publishedAt: instantWithZone(at),
		publishedBy: actor,
		reason: asked.reason && masked(asked.reason),
	};
	await lock(async () => {
		const document = await inTransaction(db, async () =>
			drawUp(db, folder, head, { progress, notice: (await notice?.(db)) ?? null }),
		);
		// The document's appearance is what decides; after a crash before the register the next start registers it.
		const sha256 = writeOnce(filesOf(folder, head).document, JSON.stringify(document));
		const { sha256: recordsSha256, bytes: recordsBytes } = document.records;
		withState(folder, (state) =>
			registerRevision(state, { ...head, sha256, recordsSha256, recordsBytes }, actor, document.notice),
		);
	});
	await syncNow(db, folder);
	const { rows } = await freezes(db, wholeCity, { month });
	const done = rows.find((row) => row.revision === revision);
	if (!done) throw new Error(`${month} r${revision} is published and not there`);
	return done;
}

async function syncNow(db: Connection, folder: DataFolder): Promise<void> {
	const state = openState(folder);
	try {
		await syncPublished(db, folder, state);
	} finally {
		state.close();
	}
}

/**
 * Which revision a publication at this time would be. Refuses, in Chinese, a month without data, one that has not ended,
 * and a revision without a reason.
 */
export async function nextRevision(
	db: Connection,
	folder: DataFolder,
	asked: { month: string; reason: string | null },
	at: string,
): Promise<number> {
	await assertOver(db, asked.month, at);
	const known = withState(folder, registeredRevisions).filter((entry) => entry.month === asked.month);
	assertReason(known, asked);
	return (known.at(-1)?.revision ?? 0) + 1;
}

async function assertOver(db: Connection, month: string, at: string): Promise<void> {
	const [row] = await db.rows(
		`select $at::timestamp >= period_end($month::integer) as is_over, exists (
			from figure
			where month = $month::integer and scope = 'month' and cut_off = period_end($month::integer)
				and grouped_by = 'city' and due > 0
		) as has_data`,
		{ month: monthNumber(month), at },
	);
	if (row?.has_data !== true) throw new Refusal(404, `${month} 没有数据，不能发布。请先导入这个月的发放单和发放明细。`);
	if (row.is_over !== true) throw new Refusal(409, `${month} 还没有结束，数字以月末为准，请在下月1日以后发布。`);
}

function assertReason(known: readonly Registered[], { month, reason }: { month: string; reason: string | null }): void {
	const last = known.at(-1);
	if (!last || reason !== null) return;
	const day = last.publishedAt.slice(0, 10);
	throw new Refusal(400, `${month} 已于 ${day} 发布（第${last.revision}次）。再次发布是更正，请写明更正的原因。`);
}
