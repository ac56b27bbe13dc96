import { shanghai } from '../ingest/clock.ts';
import type { DataFolder } from '../ingest/folder.ts';
import { type DatabaseSync, openState } from '../ingest/state.ts';
import { takeBack } from '../ingest/withdraw.ts';
import type { Connection } from '../sql/database.server.ts';
import { inTransaction } from '../sql/transaction.ts';
import type { Actor } from './audit.ts';
import { assertAuditWorks } from './audit/working.ts';
import { recheck } from './recheck.ts';
import type { Withdrawn } from './contract/index.ts';
import type { Lock } from './lock.ts';
import { masked } from './masked.ts';
import { noteLoaded } from './reconcile.ts';
import { planRefresh, refresh } from './refresh.ts';
import { Refusal } from './refusal.ts';
import { withdrawalEffect } from './reports/withdrawal.ts';
import { wholeCity } from './visible.ts';
import { noteWithdrawals } from './withdrawals.ts';

export type WithdrawOptions = {
	now: () => Date;
	actor: Actor;
	/** Held while facts and figures change, so that nobody stores figures of what is no longer so. */
	lock?: Lock;
	progress?: (step: string, done: number, of: number) => void;
	/** Called once facts and figures are up to date; the data checks come after. */
	onRefreshed?: () => void;
};

/**
 * Takes the file of an import back, all its tables: everything is as if it had never come. The database's commit is
 * what decides; the register, facts and figures follow, after a crash at the next start (reconcile.ts).
 * Refuses, in Chinese, an import that is not there or of which nothing is loaded.
 */
export async function withdraw(
	db: Connection,
	folder: DataFolder,
	{ id, reason }: { id: number; reason: string },
	options: WithdrawOptions,
): Promise<Withdrawn> {
	const { now, lock = (work) => work(), progress = () => {} } = options;
	const state = openState(folder);
	try {
		const [{ sha256 }, at] = [await loadedFile(db, id), shanghai(now())];
		const asked = { id, sha256, at, reason: masked(reason) };
		assertAuditWorks(state);
		progress('撤销导入', 0, 1);
		const done = await lock(() => change(db, state, folder, asked, { ...options, progress }));
		options.onRefreshed?.();
		await recheck(db, options);
		await db.run('checkpoint');
		return done;
	} finally {
		state.close();
	}
}

type Asked = { id: number; sha256: string; at: string; reason: string };

async function change(
	db: Connection,
	state: DatabaseSync,
	folder: DataFolder,
	asked: Asked,
	{ actor, progress }: WithdrawOptions,
): Promise<Withdrawn> {
	await noteLoaded(db, state, 'restart');
	const effect = await withdrawalEffect(db, wholeCity, asked);
	if (!effect) throw new Error(`Import ${asked.id} is loaded and has no effect`);
	await inTransaction(db, async () => {
		await takeBack(db, asked);
		await planRefresh(db);
	});
	await noteWithdrawals(db, state, folder, actor);
	await refresh(db, progress);
	return { ...effect, withdrawnAt: `${asked.at.replace(' ', 'T')}+08:00`, reason: asked.reason };
}

/** The content hash and the name of a loaded import's file. Refuses, in Chinese, an import of which nothing is loaded. */
export async function loadedFile(db: Connection, id: number): Promise<{ sha256: string; name: string }> {
	const [row] = await db.rows('select sha256, name, status from import where import_id = $id::integer', { id });
	if (!row) throw new Refusal(404, `没有编号为 ${id} 的导入，请在“数据导入”页或用 yikatong withdraw --list 核对编号。`);
	if (row.status === 'withdrawn') throw new Refusal(409, `编号为 ${id} 的导入此前已经撤销，无需再撤。`);
	if (row.status !== 'loaded') throw new Refusal(409, `编号为 ${id} 的导入整个被拒绝，没有载入任何行，无需撤销。`);
	return { sha256: String(row.sha256), name: String(row.name) };
}
