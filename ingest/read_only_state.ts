import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/**
 * Opens a register for reading, of whatever version, and leaves no file behind: without a log of its own nobody has it
 * open, and SQLite is told that it stays as it is; else it would make one, which belongs to whoever has looked.
 */
export function openReadOnly(path: string): DatabaseSync {
	if (existsSync(`${path}-wal`)) return new DatabaseSync(path, { readOnly: true });
	const address = pathToFileURL(path);
	address.searchParams.set('immutable', '1');
	return new DatabaseSync(address, { readOnly: true });
}
