import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../ingest/folder.ts';
import { AuditFailed, isUnwritable } from './audit/failed.ts';
import { Refusal } from './refusal.ts';

/** No room on the disk: DuckDB's, SQLite's and the system's words for it. */
export function isDiskFull(fault: unknown): boolean {
	return /ENOSPC|EDQUOT|No space left|quota exceeded|disk is full|max_temp_directory_size/i.test(String(fault));
}

/** The disk takes nothing: it is full, or was made read-only. */
export function isDiskClosed(fault: unknown): boolean {
	return isDiskFull(fault) || /EROFS|EACCES/.test(String(fault));
}

/** The database file or its log is not what was written: it has to be made again. */
export function isDamaged(fault: unknown): boolean {
	return /Corrupt (database|WAL) file|not a valid DuckDB database|read enough bytes.*yikatong\.duckdb|replaying WAL/i.test(
		String(fault),
	);
}

/** What was refused, or what the disk is to blame for, as a sentence; null for faults of ours. */
export function refusalFor(fault: unknown): Refusal | null {
	if (fault instanceof Refusal) return fault;
	if (isUnwritable(fault)) return new AuditFailed(fault);
	if (isDiskFull(fault)) {
		return new Refusal(
			507,
			'磁盘已满，这次操作没有完成；已载入的数据不受影响，没有载入完的文件一行也没有载入。请清理或扩大数据目录所在的磁盘，然后再做一次，不会重复计数。',
		);
	}
	if (isDamaged(fault)) {
		return new Refusal(
			503,
			'数据库文件损坏，已作标记。请再做一次：启动时会用收到的文件自动重新生成数据库，数字不变；收到的文件和登记没有受影响。',
		);
	}
	return null;
}

const markOf = (root: string) => join(root, 'yikatong.duckdb.is-damaged');

/** Notes that a read met damage, so that the next start makes the database again. */
export function markDamaged(root: string): void {
	writeFileSync(markOf(root), '');
}

export function isMarkedDamaged(root: string): boolean {
	return existsSync(markOf(root));
}

/** Takes the database's log out of the way; whether there was one. */
export function setLogAside({ database }: DataFolder): boolean {
	if (!existsSync(`${database}.wal`)) return false;
	renameSync(`${database}.wal`, `${database}.wal.damaged`);
	return true;
}

/** Takes the database out of the way, in the place of one that was taken before. */
export function setDatabaseAside(folder: DataFolder): void {
	setLogAside(folder);
	if (existsSync(folder.database)) renameSync(folder.database, `${folder.database}.damaged`);
	rmSync(markOf(folder.root), { force: true });
}
