import { type LedgerCase, ledgerSources, ledgerStates, printYuan } from '../contract/index.ts';
import { escaped } from '../monitoring/row_texts.ts';

/** The columns of the workbook of 问题台账; those without `field` are shown and not read. */
export const ledgerColumns = [
	{ title: '编号', field: 'no' },
	{ title: '版本', field: 'base' },
	{ title: '单位编码', field: 'region' },
	{ title: '单位', field: null },
	{ title: '来源', field: 'source' },
	{ title: '类别', field: 'category' },
	{ title: '问题', field: 'title' },
	{ title: '主管部门', field: 'department' },
	{ title: '项目编码', field: 'project' },
	{ title: '涉及人数', field: 'persons' },
	{ title: '查出金额（元）', field: 'found' },
	{ title: '追回金额（元）', field: 'recovered' },
	{ title: '核销金额（元）', field: 'cleared' },
	{ title: '缴库金额（元）', field: 'returned' },
	{ title: '未追回金额（元）', field: null },
	{ title: '责任人', field: 'responsible' },
	{ title: '整改措施', field: 'measure' },
	{ title: '整改时限（工作日）', field: 'days' },
	{ title: '状态', field: 'state' },
	{ title: '说明', field: 'note' },
	{ title: '立案日期', field: null },
	{ title: '到期日', field: null },
	{ title: '逾期', field: null },
] as const;

export const ledgerSheetName = '问题台账';

/** 问题台账 as a workbook that is printed, filled and taken in again; all cells are texts. */
export async function ledgerSheet(rows: readonly LedgerCase[]): Promise<Buffer> {
	const { default: excel } = await import('exceljs');
	const book = new excel.Workbook();
	const sheet = book.addWorksheet(ledgerSheetName, {
		views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
		pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
	});
	sheet.columns = ledgerColumns.map(({ title }) => ({ width: Math.max(10, title.length * 2), style: { numFmt: '@' } }));
	sheet.addRow(ledgerColumns.map(({ title }) => title)).font = { bold: true };
	sheet.pageSetup.printTitlesRow = '1:1';
	for (const row of rows) sheet.addRow(textsOf(row).map(escaped));
	return Buffer.from(await book.xlsx.writeBuffer());
}

/** What the cells of a case say. */
export function textsOf(row: LedgerCase): string[] {
	return [
		...[row.no, String(row.version), row.region.key, row.region.name, ledgerSources[row.source], row.category],
		...[row.title, row.department ?? '', row.project?.key ?? '', String(row.persons)],
		...[row.found, row.recovered, row.cleared, row.returned, row.outstanding].map(printYuan),
		...[row.responsible, row.measure, String(row.days), ledgerStates[row.state], row.note],
		...[row.openedOn, row.dueOn ?? '', row.isOverdue ? '是' : '否'],
	];
}
