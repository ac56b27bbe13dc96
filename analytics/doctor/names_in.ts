import { readdirSync, statSync } from 'node:fs';

/** Names in a folder; none where there is no such folder. */
export function namesIn(path: string): string[] {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : [];
}
