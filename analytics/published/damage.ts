import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { hashOf } from './store.ts';

/** What is wrong with the obligations of a revision, read whole; null where they are what was published. */
export function damageOfRecords({ records, sha256 }: { records: string; sha256: string }): string | null {
	if (existsSync(records) && hashOf(records) === sha256) return null;
	return `已发布的明细 published/${basename(records)} 缺失或与登记的校验值不符，无法逐条说明变动。请从备份恢复这个文件。`;
}
