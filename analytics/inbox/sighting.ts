import type { BigIntStats } from 'node:fs';

/** What a look at the inbox saw of a file. Times in milliseconds. */
export type Sighting = { inode: string; size: number; modified: number; changed: number };

/** A file as it was seen first in this state, and when. */
export type Watched = Sighting & { since: number };

/** Milliseconds without a change after which a file counts as written completely. */
export const quiet = 5000;

/** The same for a file that was renamed: programs do that when they have finished writing. */
const quietRenamed = 1000;

export function sightingOf({ dev, ino, size, mtimeMs, ctimeMs }: BigIntStats): Sighting {
	return { inode: `${dev}:${ino}`, size: Number(size), modified: Number(mtimeMs), changed: Number(ctimeMs) };
}

/** Whether a file still is as it was seen. */
export function isSame(one: Sighting, other: Sighting): boolean {
	return one.inode === other.inode && one.size === other.size && one.modified === other.modified;
}

/**
 * Whether a file is written completely. One that had a name of those left alone before is, at once; one whose name or
 * owner changed a while after its content need only stay the same from one look to the next.
 */
export function isComplete(file: Watched, hadTemporaryName: boolean, now: number): boolean {
	if (hadTemporaryName) return true;
	const wasRenamed = file.size > 0 && file.changed - file.modified >= 1000;
	return now - file.since >= (wasRenamed ? quietRenamed : quiet);
}

/** Names that mean «not yet» or «not for you»: hidden files, downloads and copies on their way, locks of Office. */
export function isLeftAlone(name: string): boolean {
	return /^\.|^~\$|~$|\.(?:part|partial|filepart|tmp|temp|crdownload|download)$/i.test(name) || isOfSystem(name);
}

const isOfSystem = (name: string) => ['thumbs.db', 'desktop.ini'].includes(name.toLowerCase());
