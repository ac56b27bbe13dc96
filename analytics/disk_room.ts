import { lstatSync, statfsSync } from 'node:fs';
import { printCount } from './contract/index.ts';
import { Refusal } from './refusal.ts';

/** What every load takes besides the copy, the intermediate files and the rows of its files. */
const reserve = 32 * 1024 ** 2;

const inMB = (bytes: number) => `${printCount(Math.ceil(bytes / 1024 ** 2))} MB`;

/** Refuses, before anything is written, to load files for which the disk of a data folder has no room. */
export function assertRoom(root: string, bytes: number): void {
	const { bavail, bsize } = statfsSync(root);
	const [free, needed] = [bavail * bsize, 3 * bytes + reserve];
	if (free >= needed) return;
	throw new Refusal(
		507,
		`磁盘空间不足：数据目录所在的磁盘还剩 ${inMB(free)}，导入约需 ${inMB(needed)}，没有开始导入。请清理或扩大磁盘，然后再导入一次。`,
	);
}

/** Sizes of files together; what is not there has none. */
export function bytesOf(paths: readonly string[]): number {
	return paths.reduce((sum, path) => sum + (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}
