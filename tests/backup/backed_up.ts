import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { copyFolder } from '../copy_folder.ts';
import type { Secret } from '../../analytics/backup/archive_key.ts';
import { secretFor } from '../../analytics/backup/key_files.ts';
import { freeze } from '../../analytics/published/freeze.ts';
import { type Ended, run } from '../cli/program.ts';
import { makeScene, now, opened } from '../faults/scene.ts';
import { madeOnce } from '../made_once.ts';
import { secondCity } from '../second_city.ts';

/** A data folder of the small city with everything loaded and a month published; made once, nobody works in it. */
export function publishedCity(): Promise<string> {
	return madeOnce('published-city', [join(import.meta.dirname, '..', 'faults'), secondCity], async (made) => {
		const scene = await makeScene();
		copyFolder(scene.copy(scene.runs.length), made);
		scene.remove();
		const asked = { month: '2023-03', reason: null };
		await opened(made, ({ writer, folder }) => freeze(writer, folder, asked, { now, actor: 'console' }));
	});
}

/** A copy of a data folder that is one's own, and closed to others as the original. */
export function copyTo(path: string, from: string): string {
	copyFolder(from, path);
	return path;
}

/** An empty data folder to which somebody has brought the keys of another one. */
export function folderWithKeys(path: string, from: string): string {
	mkdirSync(path, { mode: 0o700 });
	copyFolder(join(from, 'keys'), join(path, 'keys'));
	return path;
}

/** The key of a data folder that tells persons apart. */
export function personKey(data: string): { path: string; name: string } {
	const [path = ''] = [join(data, 'secret.key'), join(data, 'keys', 'pseudonym.key')].filter((one) => existsSync(one));
	return { path, name: basename(path) };
}

/** Backs a data folder up as its technician does; fails where that does not end well. */
export async function backUp(data: string, ...args: string[]): Promise<Ended> {
	const ended = await run(data, 'backup', ...args);
	if (ended.status !== 0) throw new Error(`backup ended with ${ended.status}: ${ended.stderr}`);
	return ended;
}

/** What opens the backups of a data folder. */
export function ownSecret(data: string): Secret {
	return secretFor(data, { passphrase: null, keyFile: null, creates: false });
}
