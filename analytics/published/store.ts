import { createHash } from 'node:crypto';
import {
	chmodSync,
	closeSync,
	existsSync,
	fsyncSync,
	linkSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../ingest/folder.ts';

/** Where the two files of a revision lie: the document, and its obligations. */
export function filesOf(
	{ published }: Pick<DataFolder, 'published'>,
	{ month, revision }: { month: string; revision: number },
) {
	const base = join(published, `${month}-r${revision}`);
	return { document: `${base}.json`, records: `${base}.parquet` };
}

/** Months and revisions whose document lies in the folder. */
export function documentsIn({ published }: DataFolder): { month: string; revision: number }[] {
	return readdirSync(published).flatMap((name) => {
		const [, month, revision] = /^(\d{4}-\d{2})-r(\d+)\.json$/.exec(name) ?? [];
		return month === undefined ? [] : [{ month, revision: Number(revision) }];
	});
}

/** What a publication that was cut short has left: drafts, and obligations without their document. */
export function clearDrafts({ published }: DataFolder): void {
	for (const name of readdirSync(published)) {
		const path = join(published, name);
		const isLone = name.endsWith('.parquet') && !existsSync(path.replace(/parquet$/, 'json'));
		if (name.endsWith('.new') || isLone) rmSync(path, { force: true });
	}
}

/** Writes a file that is there wholly or not at all, and is not changed any more. Throws where it is there already. */
export function writeOnce(path: string, text: string): string {
	writeFileSync(`${path}.new`, text, { mode: 0o600 });
	return seal(path);
}

/** Makes the draft `PATH.new` the file, for good: on disk, readable by its owner only. Gives its SHA-256. */
export function seal(path: string): string {
	const draft = `${path}.new`;
	const sha256 = hashOf(draft);
	const file = openSync(draft, 'r+');
	fsyncSync(file);
	closeSync(file);
	chmodSync(draft, 0o400);
	// A link, unlike a rename, never takes the place of what was published.
	linkSync(draft, path);
	rmSync(draft);
	syncFolder(join(path, '..'));
	return sha256;
}

/** SHA-256 of a file, in hexadecimal digits. */
export function hashOf(path: string): string {
	return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** A name is on disk once its folder is; folders can't be synced on Windows. */
function syncFolder(path: string): void {
	if (process.platform === 'win32') return;
	const folder = openSync(path, 'r');
	fsyncSync(folder);
	closeSync(folder);
}
