import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { shanghai } from '../../ingest/clock.ts';
import { openFolder } from '../../ingest/folder.ts';
import { withState } from '../../ingest/state.ts';
import { logsOf } from '../database_logs.ts';
import { endAllSessions } from '../access/session.ts';
import { writeAudit } from '../audit.ts';
import { differences, digestForm, digestOf } from '../digest.ts';
import { rebuild } from '../rebuild.ts';
import { Refusal } from '../refusal.ts';
import type { Unrestored } from '../restore.ts';
import { isHalfRestored, unpackedIn } from '../half_restored.ts';
import { openWarehouse } from '../warehouse.ts';
import type { Secret } from './archive_key.ts';
import type { Head } from './manifest.ts';
import { unpack } from './unpack.ts';

export type RestoreOptions = { now: () => Date; progress?: (step: string, done: number, of: number) => void };

/** What was restored; `differing`: kinds of rows that are not as they were when the backup was taken. */
export type Restored = {
	takenAt: string;
	members: number;
	/** Where the data that lay there are now; null: there were none. */
	before: string | null;
	unrestored: Unrestored[];
	/** False: another version of the program counts otherwise, and only the numbers of rows were compared. */
	isSameForm: boolean;
	differing: string[];
};

/** What belongs to the data of a folder, in the order it is moved away; what comes takes the way back. */
const parts = [
	'state.sqlite',
	'state.sqlite-wal',
	'state.sqlite-shm',
	'yikatong.duckdb',
	...logsOf('yikatong.duckdb'),
	'yikatong.duckdb.is-damaged',
];
const kept = ['imports', 'published', 'audit-anchors.jsonl'];

/**
 * Restores a backup into a data folder, makes the database again from the received files and holds it against what it
 * said when the backup was taken. Data that lie there are only moved aside, and only where `force` says so. Until all is
 * in place no start opens the folder. Refuses, in Chinese, existing data, damage, a newer backup and missing keys.
 */
export async function restoreBackup(
	root: string,
	asked: { path: string; secret: Secret; force: boolean },
	options: RestoreOptions,
): Promise<Restored> {
	const { now, progress = () => {} } = options;
	if (hasData(root) && !isHalfRestored(root) && !asked.force)
		throw new Refusal(
			409,
			`数据目录 ${root} 中已有数据，没有恢复。请用 --data 指明一个空的目录；确要换掉这里的数据，加 --force：原来的数据移到旁边的文件夹，不会删除。`,
		);
	mkdirSync(root, { recursive: true, mode: 0o700 });
	progress('读备份', 0, 1);
	const draft = join(root, 'restore.part');
	const { head, members } = await unpack(asked.path, asked.secret, { root, into: draft }).catch((fault: unknown) => {
		rmSync(draft, { recursive: true, force: true });
		throw fault;
	});
	rmSync(unpackedIn(root), { recursive: true, force: true });
	renameSync(draft, unpackedIn(root));
	const before = moveAside(root, shanghai(now()));
	moveIn(root);
	const { unrestored } = await rebuild(openFolder(root), options);
	const compared = unrestored.length > 0 ? { isSameForm: true, differing: [] } : await compare(root, head, options);
	return { takenAt: head.takenAt, members: members.length, before, unrestored, ...compared };
}

function hasData(root: string): boolean {
	const isFilled = (name: string) => existsSync(join(root, name)) && readdirSync(join(root, name)).length > 0;
	return parts.some((name) => existsSync(join(root, name))) || ['imports', 'published'].some(isFilled);
}

/** Where the old data went; what a cut-short restore had moved already stays where it is. */
function moveAside(root: string, at: string): string | null {
	if (!hasData(root)) return null;
	const aside = join(root, `before-restore-${at.replace(/\D/g, '')}`);
	mkdirSync(aside, { recursive: true, mode: 0o700 });
	for (const name of [...parts, ...kept]) {
		if (existsSync(join(root, name))) renameSync(join(root, name), join(aside, name));
	}
	return aside;
}

/** The register last, and the unpacked folder's end says that all is in place. */
function moveIn(root: string): void {
	const from = unpackedIn(root);
	for (const name of [...kept, 'state.sqlite']) {
		if (existsSync(join(from, name))) renameSync(join(from, name), join(root, name));
	}
	rmSync(from, { recursive: true });
}

/** Opens what was restored as the next start will, and writes the restoration into its audit. */
async function compare(
	root: string,
	{ digest, takenAt }: Head,
	{ now, progress }: RestoreOptions,
): Promise<Pick<Restored, 'isSameForm' | 'differing'>> {
	const warehouse = await openWarehouse(root, { now, progress, creates: false });
	try {
		progress?.('核对数据', 0, 1);
		const { writer, folder } = warehouse;
		const isSameForm = (await digestForm(writer)) === digest.form;
		const found = await digestOf(writer);
		const differing = isSameForm
			? differences(found, digest.rows)
			: differences(counted(found, digest.rows), counted(digest.rows, found));
		const at = shanghai(now());
		const detail = { takenAt, isSame: differing.length === 0 };
		withState(folder, (state) => {
			endAllSessions(state);
			writeAudit(state, { at, actor: 'console', act: 'restore', subject: takenAt, detail });
		});
		return { isSameForm, differing };
	} finally {
		warehouse.close();
	}
}

/** Numbers of rows alone, of the kinds that both versions of the program know. */
function counted(rows: Record<string, string>, others: Record<string, string>): Record<string, string> {
	const known = Object.entries(rows).filter(([kind]) => kind in others);
	return Object.fromEntries(known.map(([kind, text]) => [kind, text.split(' ')[0] ?? '']));
}
