import type { Workbook } from 'exceljs';
import {
	type MonitoringColumn,
	monitoringColumns,
	type MonitoringMark,
	type MonitoringTable,
	printCount,
	printYuan,
} from '../contract/index.ts';
import { escaped } from './row_texts.ts';

const titles = ['序号', '县（市、区）', '主管部门', '补贴项目', '列', '表中数', '系统数', '差', '说明'];
const widths = [6, 12, 14, 20, 14, 18, 18, 16, 40];

/** 与系统数据的差异: a line for each cell that was entered by hand or moved after the submission. */
export function addDifferences(book: Workbook, { rows }: MonitoringTable): void {
	const sheet = book.addWorksheet('与系统数据的差异', {
		views: [{ state: 'frozen', ySplit: 1 }],
		pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
	});
	sheet.columns = widths.map((width) => ({ width, style: { numFmt: '@', alignment: { wrapText: true } } }));
	sheet.addRow(titles).font = { bold: true };
	sheet.pageSetup.printTitlesRow = '1:1';
	for (const { no, region, department, project, cells, marks } of rows) {
		for (const mark of marks) {
			const column = monitoringColumns.find(({ id }) => id === mark.field);
			const shown = cells[mark.field];
			const line = [
				...[String(no ?? ''), region?.name ?? '', department?.name ?? '', project?.name ?? ''],
				...[column?.title ?? mark.field, said(column, shown === null ? null : String(shown))],
				...[said(column, mark.system), gap(column, mark), why(column, mark)],
			];
			sheet.addRow(line.map(escaped));
		}
	}
}

/** A value as people read it: amounts in 元. */
export function said(column: MonitoringColumn | undefined, value: string | null): string {
	if (value === null) return '（空）';
	if (column?.type === 'money') return `${printYuan(Number(value))}元`;
	return column?.type === 'count' ? printCount(Number(value)) : value;
}

function gap(column: MonitoringColumn | undefined, { difference }: MonitoringMark): string {
	return difference === null ? '' : said(column, String(difference));
}

function why(column: MonitoringColumn | undefined, { isHand, isMoved, sent, system }: MonitoringMark): string {
	return [
		...(isHand ? [system === null ? '手工填报，系统没有' : '手工填报，与系统不同'] : []),
		...(isMoved ? [`报送后系统数有变，报送时为${said(column, sent)}`] : []),
	].join('；');
}
