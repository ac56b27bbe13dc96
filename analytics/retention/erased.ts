import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../ingest/folder.ts';
import type { Kept } from '../../ingest/ledger.ts';
import type { DatabaseSync } from '../../ingest/state.ts';
import { Refusal } from '../refusal.ts';

/**
 * Of these received files those that were deleted when their term was over: their rows are in the database and nowhere
 * else. `isLeftOut`: the database was made again without them since.
 */
export function erasedOf<File extends Pick<Kept, 'sha256' | 'stored'>>(
	state: DatabaseSync,
	{ imports }: DataFolder,
	files: readonly File[],
): (File & { isLeftOut: boolean })[] {
	const marks = state.prepare('select sha256, is_left_out from erased').all();
	const marked = new Map(marks.map((row) => [String(row.sha256), row.is_left_out === 1]));
	return files.flatMap((file) => {
		const isLeftOut = marked.get(file.sha256);
		return isLeftOut === undefined || existsSync(join(imports, file.stored)) ? [] : [{ ...file, isLeftOut }];
	});
}

/** Marks all erased files as left out: the database was made again without them, because somebody said so. */
export function noteLeftOut(state: DatabaseSync): void {
	state.exec('update erased set is_left_out = 1');
}

/** Why the database can't be made again as it was. */
export function cannotRemake(erased: number): Refusal {
	return new Refusal(
		409,
		`有 ${erased} 个收到的文件已按保存期限删除，它们的行只在现在的数据库里，重新生成会少了它们，所以没有开始。数据库损坏时请从备份恢复；` +
			'确实可以不含这些文件时，停止服务后执行 yikatong rebuild --without-erased：实时数字不再含它们，已发布的月份不变。',
	);
}
