import { type DatabaseSync, inState } from '../../ingest/state.ts';
import { AuditFailed } from './failed.ts';

/**
 * Makes sure that the audit can be written before something begins that can't be in one transaction with its entry: a
 * page of its file is written, and reaches the disk. Throws a Refusal (503) where that fails (security.md, R49).
 */
export function assertAuditWorks(state: DatabaseSync): void {
	try {
		inState(state, () => {
			const version = Number(state.prepare('pragma user_version').get()?.user_version);
			state.exec(`pragma user_version = ${version}`);
		});
	} catch (fault) {
		throw new AuditFailed(fault);
	}
}
