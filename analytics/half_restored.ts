import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** Where a backup lies, unpacked and read, until all of it is in its place. */
export const unpackedIn = (root: string) => join(root, 'restore.unpacked');

/** Whether a restore was cut short between two files. */
export const isHalfRestored = (root: string) => existsSync(unpackedIn(root));

/** Refuses a folder of which a part is what it was and a part is restored. */
export function assertRestored(root: string): void {
	if (!isHalfRestored(root)) return;
	throw new Refusal(409, `数据目录 ${root} 的恢复中断了，没有做完。请再执行一次 yikatong restore，然后启动服务。`);
}
