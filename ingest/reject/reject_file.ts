import type { Layout } from '../messages.ts';
import { addedHeaders } from './added.ts';
import type { Rejected } from './rejected_rows.ts';
import { headOf, openRowFile } from './row_file.ts';

/** A reject file being written; `close` makes it whole. */
export type RejectFile = { add(row: Rejected): Promise<void>; close(): Promise<void> };

/**
 * The file that hands rejected rows back to be corrected: the columns they came in, then line, column and reason. What
 * came in a workbook is a workbook again.
 */
export async function openRejectFile(path: string, layout: Layout): Promise<RejectFile> {
	const file = await openRowFile(path, layout);
	await file.begin('被拒绝的行', [...headOf(layout), ...addedHeaders]);
	return { add: (row) => file.add(cellsOf(row, layout)), close: file.close };
}

function cellsOf({ line, column, reason, content }: Rejected, layout: Layout): string[] {
	const isWhole = 'cells' in content;
	const why = isWhole ? reason : `${reason}；${inFirstCell}`;
	return [...cellsIn(content, layout), String(line), column ?? '', why];
}

/** What is said of a row that stands in the first cell as a whole. */
export const inFirstCell = '整行原文在第一列，请按列填回';

/** What can't be told apart stands in the first cell as a whole, so that nothing of it can be loaded as it is. */
export function cellsIn(content: Rejected['content'], { header }: Pick<Layout, 'header'>): string[] {
	return 'cells' in content ? content.cells : [content.raw, ...header.slice(1).map(() => '')];
}
