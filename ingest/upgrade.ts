import { copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DataFolder } from './folder.ts';
import { Unsafe } from './refusal.ts';
import { faultsOf } from './state_copy.ts';

/** Which version of the register a file is; 0: empty. */
export function versionOf(state: DatabaseSync): number {
	return Number(state.prepare('pragma user_version').get()?.user_version);
}

/**
 * Brings an open register up to this program's version, what each version adds in its place. All of it is tried on a copy
 * first and the copy read in full; then it is done in one transaction, which a crash leaves wholly done or not begun:
 * others may have the file open, so that it is never replaced. The copy of before stays as `state.sqlite.before-N`.
 * Refuses, in Chinese, a register of a newer program, and one on whose copy it did not work; both stay as they are.
 */
export function upgrade(
	state: DatabaseSync,
	folder: Pick<DataFolder, 'state' | 'work'>,
	additions: readonly string[],
): void {
	const version = versionOf(state);
	if (version > additions.length) throw newer(version, additions.length);
	if (version === additions.length) return;
	if (version > 0) tryOnCopy(state, folder, additions);
	apply(state, additions);
}

/** Several processes may do it at once: the version is read again once nobody else can write. */
function apply(state: DatabaseSync, additions: readonly string[]): void {
	state.exec('begin immediate');
	try {
		for (const [version, addition] of additions.entries()) {
			if (version < versionOf(state)) continue;
			state.exec(addition);
			state.exec(`pragma user_version = ${version + 1}`);
		}
		state.exec('commit');
	} catch (fault) {
		if (state.isTransaction) state.exec('rollback');
		throw fault;
	}
}

function tryOnCopy(
	state: DatabaseSync,
	folder: Pick<DataFolder, 'state' | 'work'>,
	additions: readonly string[],
): void {
	const work = mkdtempSync(join(folder.work, 'upgrade-'));
	const [before, trial] = [join(work, 'before'), join(work, 'trial')];
	try {
		const version = versionOf(state);
		state.prepare('vacuum into ?').run(before);
		copyFileSync(before, trial);
		const fault = faultOnCopy(trial, additions);
		if (fault !== null) throw failed(version, additions.length, fault);
		keepBefore(before, `${folder.state}.before-${version}`);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

/** What goes wrong on the copy; null when it is whole afterwards. */
function faultOnCopy(path: string, additions: readonly string[]): string | null {
	const copy = new DatabaseSync(path);
	try {
		apply(copy, additions);
	} catch (fault) {
		return fault instanceof Error ? fault.message : String(fault);
	} finally {
		copy.close();
	}
	return faultsOf(path)[0] ?? null;
}

/** For whoever goes back to the version of before; copies of earlier upgrades go. */
function keepBefore(copy: string, path: string): void {
	const old = `${basename(path).replace(/\d+$/, '')}`;
	for (const name of readdirSync(dirname(path))) if (name.startsWith(old)) rmSync(join(dirname(path), name));
	renameSync(copy, path);
}

function newer(found: number, known: number): Unsafe {
	return new Unsafe(
		`登记 state.sqlite 是更新的程序写的（第${found}版，现在的程序只认到第${known}版），没有启动，也没有改动。请装回新版程序；要用旧版程序，须恢复升级以前的备份。`,
	);
}

function failed(from: number, to: number, fault: string): Unsafe {
	return new Unsafe(
		`登记 state.sqlite 不能从第${from}版升级到第${to}版（在副本上试过：${fault}），原来的文件没有改动。请继续用原来版本的程序，并把这一句告诉开发单位。`,
	);
}
