import { describe, expect, test } from 'vitest';
import { withFile } from './fixture.ts';
import { readGrids } from './grid.ts';
import { zipOf } from './zip.fixture.ts';

const rel = (id: string, type: string, target: string) =>
	`<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
const sheet = (cells: string) => `<worksheet><sheetData><row r="3">${cells}</row></sheetData></worksheet>`;
const book = (cells: string) =>
	zipOf([
		{
			name: 'xl/workbook.xml',
			data:
				'<workbook><sheets><sheet name="表" sheetId="1" r:id="r1"/>' +
				'<sheet name="藏" sheetId="2" state="veryHidden" r:id="r2"/></sheets></workbook>',
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			data: `<R>${rel('r1', 'worksheet', 'worksheets/1.xml')}${rel('r2', 'worksheet', 'worksheets/2.xml')}</R>`,
		},
		{ name: 'xl/worksheets/1.xml', data: sheet(cells) },
		{ name: 'xl/worksheets/2.xml', data: sheet('<c r="A3"><v>7</v></c>') },
	]);

describe('小工作簿整本读入', () => {
	test('各表的格，隐藏的也读，行号照旧', async () => {
		const grids = await withFile(book('<c r="B3"><v>12.5</v></c>'), (path) => readGrids(path));
		expect(grids).toEqual([
			{ name: '表', isHidden: false, rows: [{ line: 3, cells: ['', '12.5'], faults: null, isHidden: false }] },
			{ name: '藏', isHidden: true, rows: [{ line: 3, cells: ['7'], faults: null, isHidden: false }] },
		]);
	});

	test('没有结果的公式有说明', async () => {
		const grids = await withFile(book('<c r="A3"><f>1+1</f></c>'), (path) => readGrids(path));
		expect(Array.isArray(grids) && grids[0]?.rows[0]?.faults?.get(0)).toMatch(/公式没有缓存/);
	});

	test.each([
		['文字', '不是 XLSX 工作簿，请用表格软件另存为 XLSX'],
		['PK\x03\x04坏', '文件损坏或不完整，请重新导出或重新下载'],
	])('%j 不读', async (bytes, reason) => {
		expect(await withFile(bytes, (path) => readGrids(path))).toEqual({ reason });
	});
});
