import { lstatSync, statfsSync } from 'node:fs';
import { printCount } from './contract/index.ts';
import { Refusal } from './refusal.ts';

/** What every load takes besides the copy, the intermediate files and the rows of its files. */
const reserve = 32 * 1024 ** 2;

export const inMB = (bytes: number) => `${printCount(Math.ceil(bytes / 1024 ** 2))} MB`;

/** Bytes that are free on the disk of a folder. */
export function freeBytes(root: string): number {
	const { bavail, bsize } = statfsSync(root);
	return bavail * bsize;
}

/** Refuses, before anything is written, to load files for which the disk of a data folder has no room. */
export function assertRoom(root: string, bytes: number): void {
	const [free, needed] = [freeBytes(root), 3 * bytes + reserve];
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

/** Refuses, before anything is written, what a folder's disk has no room for; `what` is the act in Chinese. */
export function assertFree(folder: string, bytes: number, what: string): void {
	const { bavail, bsize } = statfsSync(folder);
	const [free, needed] = [bavail * bsize, bytes + reserve];
	if (free >= needed) return;
	throw new Refusal(
		507,
		`磁盘空间不足：${folder} 所在的磁盘还剩 ${inMB(free)}，${what}约需 ${inMB(needed)}，没有开始${what}。请清理或扩大磁盘，然后再做一次。`,
	);
}
