import type { Head } from './head.ts';

/** What a sheet does not show of what is taken in all the same. */
export type Hidden = { rows: number; firstRow: number; columns: Set<string> };

export const hiddenParts = (): Hidden => ({ rows: 0, firstRow: 0, columns: new Set() });

export function noteRow(hidden: Hidden, line: number): void {
	hidden.rows++;
	if (hidden.rows === 1) hidden.firstRow = line;
}

/** Notes hidden columns by their positions, the last included; those that are not taken in don't matter. */
export function noteColumns(hidden: Hidden, first: number, last: number, { columns, header }: Head): void {
	for (let at = Math.max(0, first); at <= last && at < columns.length; at++) {
		if (!columns[at]?.startsWith('extra_')) hidden.columns.add(header[at] ?? '');
	}
}

/** What the office should know of it, in Chinese. */
export function hiddenWarnings({ rows, firstRow, columns }: Hidden): string[] {
	const advice = '已一并载入；如不应载入，请删除后重新导出，再撤回本次导入';
	return [
		...(rows > 0 ? [`工作表有 ${rows} 行被隐藏或筛选掉（从第 ${firstRow} 行起），${advice}`] : []),
		...(columns.size > 0 ? [`工作表有隐藏的列（${[...columns].join('、')}），${advice}`] : []),
	];
}
