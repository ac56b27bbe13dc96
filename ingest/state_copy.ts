import { backup, DatabaseSync } from 'node:sqlite';
import { openReadOnly } from './read_only_state.ts';

/** Copies the register as it stands at one moment, beside whoever writes into it. The copy is one file of its own. */
export async function copyState(state: DatabaseSync, path: string): Promise<void> {
	await backup(state, path);
	const copy = new DatabaseSync(path);
	try {
		copy.exec('pragma journal_mode = delete');
	} finally {
		copy.close();
	}
}

/** What SQLite finds wrong with a register when it reads all of it; nothing is changed. Empty: sound. */
export function faultsOf(path: string): string[] {
	let state: DatabaseSync | undefined;
	try {
		state = openReadOnly(path);
		const found = state
			.prepare('pragma integrity_check')
			.all()
			.map((row) => String(row.integrity_check));
		const broken = state.prepare('pragma foreign_key_check').all().length;
		return [...found.filter((text) => text !== 'ok'), ...(broken > 0 ? [`${broken} 行所引用的行不见了`] : [])];
	} catch (fault) {
		if (!/not a database|malformed|corrupt/i.test(String(fault))) throw fault;
		return [String(fault)];
	} finally {
		state?.close();
	}
}
