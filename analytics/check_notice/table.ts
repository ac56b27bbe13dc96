import type { NoticeTable } from '../contract/index.ts';

/** A cell with its text and the first of the columns it stands in. */
export type Cell = NoticeTable['rows'][number][number] & { text: string; column: number };

/** A table inside a text. */
export type TextTable = Omit<NoticeTable, 'rows'> & { rows: Cell[][] };

/** A row of a table written as text: cells between tabs. */
export function isRow(paragraph: string): boolean {
	const cells = paragraph.split('\t');
	return cells.length > 2 && !paragraph.includes('。') && cells.filter((cell) => cell.trim() !== '').length > 1;
}

/** The tables of a text as a spreadsheet pastes them: rows of cells between tabs that follow one another. */
export function tabbedTables(paragraphs: string[]): TextTable[] {
	const tables: TextTable[] = [];
	for (const [paragraph, text] of paragraphs.entries()) {
		if (!isRow(text)) continue;
		const row = cellsOf(text, paragraph);
		const last = tables.at(-1);
		if (last?.end === paragraph) {
			last.rows.push(row);
			last.end += 1;
		} else tables.push({ first: paragraph, end: paragraph + 1, rows: [row] });
	}
	return tables;
}

function cellsOf(text: string, paragraph: number): Cell[] {
	const cells: Cell[] = [];
	let start = 0;
	for (const [column, part] of text.split('\t').entries()) {
		cells.push({ text: part, column, span: 1, paragraph, count: 1, start, end: start + part.length });
		start += part.length + 1;
	}
	return cells;
}

/** A table as the answer has it. */
export function shownTable({ first, end, rows }: TextTable): NoticeTable {
	return { first, end, rows: rows.map((row) => row.map(({ text: _, column: __, ...cell }) => cell)) };
}
