import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { printCount } from '../contract/index.ts';
import { bytesOf } from '../disk_room.ts';
import { attention, type Check, fault, ok } from './check.ts';
import { namesIn } from './names_in.ts';

const GB = 1024 ** 3;
const inGB = (bytes: number) => `${printCount(Math.floor(bytes / GB))}.${Math.floor(((bytes % GB) * 10) / GB)} GB`;

/** A rebuild makes a second database beside the first, a backup a second copy of what was received. */
export const disk: Check = {
	id: 'disk',
	title: '磁盘空间',
	look({ folder }) {
		const { bavail, bsize, files, ffree } = statfsSync(folder.root);
		const free = bavail * bsize;
		const used = bytesOf([
			folder.database,
			folder.state,
			...namesIn(folder.imports).map((name) => join(folder.imports, name)),
		]);
		const told = `剩余 ${inGB(free)}，数据占 ${inGB(used)}`;
		const remedy = '请清理或扩大数据目录所在的磁盘。';
		if (files > 0 && ffree < 1000) return fault(`磁盘的文件数快用完了（还可建 ${printCount(ffree)} 个）`, remedy);
		if (free < GB) return fault(`${told}，放不下一次导入`, remedy);
		if (free < 2 * used + 2 * GB) return attention(`${told}，重建数据库、备份时可能不够`, remedy);
		return ok(told);
	},
};
