import { join } from 'node:path';
import type { DataFolder } from '../ingest/folder.ts';
import { ingest, type IngestOptions } from '../ingest/ingest.ts';
import type { Kept } from '../ingest/ledger.ts';
import type { DatabaseSync } from '../ingest/state.ts';
import type { Withdrawn } from '../ingest/withdrawn.ts';
import type { Connection } from '../sql/database.server.ts';
import { openLog } from './log.ts';
import { isKnownProfile, profileOf } from './profiles.ts';
import { registerWithdrawn } from './withdrawals.ts';

/** A stored file that could not be loaded again, and the Chinese reason. */
export type Unrestored = { name: string; reason: string };

/**
 * Takes stored files in again as they were: in the order and in the runs they came in, under their own paths, each read with
 * the format profile it was first read with. Those that were taken back are registered in their places, and not read.
 * Facts and figures are not refreshed here.
 */
export async function restore(
	db: Connection,
	folder: DataFolder,
	state: DatabaseSync,
	{ received, withdrawn }: { received: readonly Kept[]; withdrawn: readonly Withdrawn[] },
	options: Pick<IngestOptions, 'now' | 'progress'>,
): Promise<Unrestored[]> {
	const unrestored: Unrestored[] = [];
	const runs = [...Map.groupBy(received, ({ run, profile }) => `${run} ${profile}`).values()];
	const gone = withdrawn.toSorted((a, b) => a.place - b.place);
	const registerBefore = async (place: number) => {
		for (let next = gone[0]; next && next.place < place; next = gone[0]) {
			await registerWithdrawn(db, next);
			gone.shift();
		}
	};
	for (const [done, run] of runs.entries()) {
		await registerBefore(run[0]?.place ?? 0);
		options.progress?.('重新载入', done, runs.length);
		unrestored.push(...(await restoreRun(db, folder, state, run, options)));
	}
	await registerBefore(Infinity);
	return unrestored;
}

async function restoreRun(
	db: Connection,
	folder: DataFolder,
	state: DatabaseSync,
	run: readonly Kept[],
	{ now }: Pick<IngestOptions, 'now'>,
): Promise<Unrestored[]> {
	const byPath = new Map(run.map((file) => [join(folder.imports, file.stored), file]));
	const as = (path: string) => {
		const file = byPath.get(path);
		return file && { path: file.path, name: file.name, receivedAt: file.loadedAt };
	};
	const { kind = null, profile: version = null } = run[0] ?? {};
	if (!isKnownProfile(state, version)) return run.map(({ name }) => ({ name, reason: lost(version) }));
	const profile = profileOf(state, version);
	const log = openLog(folder.root);
	const taken = await ingest(db, folder, [...byPath.keys()], { kind, profile, now, as, isStored: true, log });
	const loaded = new Set(taken.filter((table) => table.status !== 'rejected').map((table) => table.sha256));
	return run
		.filter((file) => !loaded.has(file.sha256))
		.map(({ name, path }) => ({ name, reason: taken.find((table) => table.path === path)?.reason ?? '内容已改变' }));
}

function lost(version: number | null): string {
	return `它是按格式设置第${version}版读的，登记 state.sqlite 中已没有这一版，请从备份恢复 state.sqlite`;
}
