import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { drawers } from './put_away.ts';
import { isComplete, isLeftAlone, isSame, type Sighting, sightingOf, type Watched } from './sighting.ts';

/** What is ready in an inbox: files to take in, and things that are no files, with the reason why they are refused. */
export type Ready = { files: Map<string, Sighting>; strangers: Map<string, string> };

/** Looks into an inbox, again and again; remembers what it saw to tell what is still being written. */
export type Watch = (now: number) => Promise<Ready>;

export function watchInbox(inbox: string): Watch {
	let before = new Map<string, Watched>();
	let temporary = new Set<string>();
	return async (now) => {
		const ready: Ready = { files: new Map(), strangers: new Map() };
		const [seen, unfinished] = [new Map<string, Watched>(), new Set<string>()];
		for (const name of await namesIn(inbox)) {
			const stat = await lstat(join(inbox, name), { bigint: true }).catch(() => null);
			if (!stat) continue;
			const sighting = sightingOf(stat);
			if (isLeftAlone(name)) {
				unfinished.add(sighting.inode);
				continue;
			}
			const known = before.get(name);
			const watched = { ...sighting, since: known && isSame(known, sighting) ? known.since : now };
			seen.set(name, watched);
			const reason = strangeness(stat);
			if (!isComplete(watched, temporary.has(sighting.inode), now)) continue;
			if (reason) ready.strangers.set(name, reason);
			else ready.files.set(name, sighting);
		}
		[before, temporary] = [seen, unfinished];
		return ready;
	};
}

async function namesIn(inbox: string): Promise<string[]> {
	const own = new Set<string>(Object.values(drawers));
	const names = (await readdir(inbox)).filter((name) => !own.has(name));
	return names.sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
}

type Kind = { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean };

function strangeness(stat: Kind): string | null {
	if (stat.isFile()) return null;
	if (stat.isSymbolicLink()) return '是符号链接，不是普通文件；请放入原文件';
	if (stat.isDirectory()) return '是文件夹；请把里面的文件直接放入收件夹';
	return '不是普通文件';
}
