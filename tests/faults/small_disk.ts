import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Only root may mount a disk. */
export const mayMount = process.getuid?.() === 0;

/** A disk in memory that is soon full. */
export type SmallDisk = { path: string; fill(leave?: number): void; grow(): void; remove(): void };

export function mountSmallDisk(path: string, megabytes: number): SmallDisk {
	mkdirSync(path);
	execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
	const filler = join(path, 'filler');
	return {
		path,
		fill(leave = 0) {
			writeToTheEnd(filler);
			if (leave > 0) execFileSync('truncate', ['-s', `-${leave}M`, filler]);
		},
		/** What was full stays; there is room beside it. */
		grow: () => void execFileSync('mount', ['-o', `remount,size=${megabytes * 4}m`, path]),
		remove() {
			execFileSync('umount', [path]);
			rmSync(path, { recursive: true });
		},
	};
}

/** Writes in ever smaller blocks until not a page is left. */
function writeToTheEnd(path: string): void {
	const file = openSync(path, 'a');
	for (let size = 1 << 20; size >= 4096; size /= 2) {
		try {
			for (;;) writeSync(file, Buffer.alloc(size));
		} catch (fault) {
			if (!String(fault).includes('ENOSPC')) throw fault;
		}
	}
	closeSync(file);
}
