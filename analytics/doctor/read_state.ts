import { existsSync } from 'node:fs';
import { openReadOnly } from '../../ingest/read_only_state.ts';
import type { DatabaseSync } from '../../ingest/state.ts';
import type { Place } from './check.ts';

/** What `use` reads of the register as it lies there, of whatever version; null where there is none. */
export function readState<T>({ folder }: Place, use: (state: DatabaseSync) => T): T | null {
	if (!existsSync(folder.state)) return null;
	const state = openReadOnly(folder.state);
	try {
		return use(state);
	} finally {
		state.close();
	}
}
