import { cellsOf, type Table } from './table.ts';

/** A workbook of one sheet: texts are texts, never formulas; numbers are numbers. */
export async function toXlsx(table: Table): Promise<Buffer> {
	const { default: excel } = await import('exceljs');
	const book = new excel.Workbook();
	const sheet = book.addWorksheet(table.title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
	sheet.columns = table.columns.map(({ title, type }) => ({
		width: Math.max(12, title.length * 2.2),
		style: { numFmt: { text: '@', integer: '#,##0', fraction: '0.00%' }[type] },
	}));
	const head = sheet.addRow(table.columns.map(({ title }) => title));
	head.eachCell((cell) => Object.assign(cell, { numFmt: '@', font: { bold: true } }));
	for (const row of table.rows) sheet.addRow(cellsOf(table, row));
	return Buffer.from(await book.xlsx.writeBuffer());
}
