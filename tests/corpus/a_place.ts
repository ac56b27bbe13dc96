import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Case, csv, lines, loaded, type Outcome, refused } from './case.ts';

const bytes = csv(lines('payment', 'B059', 3));

/** What stands at the place of a file, made by `make`. */
function place(id: string, outcomes: Outcome[], make: (path: string) => void): Case {
	return { id, files: [{ name: `${id}.csv`, bytes, outcomes, make }] };
}

const fifo = (path: string) => void execFileSync('mkfifo', [path]);

/** Of what lies in the folder, only the file of the folder's own name is asked for. */
const inFolder = (put: (path: string) => void) => (path: string) => {
	mkdirSync(path);
	put(join(path, basename(path)));
};

const notPlain = refused('不是普通文件');

/** A. What is no plain file at all: nothing of it is read, and the others in the run load. Root may read everything. */
export const special: Case[] = [
	place('B-059.fifo', [notPlain], fifo),
	place('B-059.device', [notPlain], (path) => execFileSync('mknod', [path, 'c', '1', '5'])),
	place('B-059.link', [refused('是符号链接')], (path) => symlinkSync('/etc/hostname', path)),
	place('B-059.link-to-device', [refused('是符号链接')], (path) => symlinkSync('/dev/zero', path)),
	place('B-059.link-to-nothing', [refused('是符号链接')], (path) => symlinkSync('nowhere.csv', path)),
	place('B-059.folder.empty', [], (path) => mkdirSync(path)),
	place(
		'B-059.folder',
		[loaded(3)],
		inFolder((path) => writeFileSync(path, bytes)),
	),
	place('B-059.folder.fifo', [notPlain], inFolder(fifo)),
	place(
		'B-059.folder.link',
		[refused('是符号链接')],
		inFolder((path) => symlinkSync('/etc/hostname', path)),
	),
	place('B-059.nothing', [refused('文件不存在')], () => {}),
	place('B-059.unreadable', [isRoot() ? loaded(0, { duplicate: 3 }) : refused('无权读取')], (path) => {
		// Other bytes than the folder's file, so that root reads them as well.
		writeFileSync(path, `${bytes.toString()}\n`);
		chmodSync(path, 0);
	}),
].filter(({ id }) => isRoot() || id !== 'B-059.device');

/** Who may read every file and make devices. */
function isRoot(): boolean {
	return process.getuid?.() === 0;
}
