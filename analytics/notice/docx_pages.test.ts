import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	all,
	attribute,
	attributes,
	first,
	mm,
	openedDocx,
	paragraphWith,
	textOf,
} from '../../tests/notice/package.ts';
import { headed, notice } from '../../tests/notice/sample.ts';
import { noticeDocx } from './docx.ts';

let part: (path: string) => Element;
let body: Element;
let sections: Element[];

beforeAll(async () => {
	({ part, body, sections } = openedDocx(await noticeDocx(notice)));
});

describe('页码（7.5）', () => {
	const footerOf = (section: Element, type: string): Element => {
		const reference = all(section, 'footerReference').find((one) => attribute(one, 'type') === type);
		const relation = [...part('word/_rels/document.xml.rels').getElementsByTagName('Relationship')].find(
			(one) => one.getAttribute('Id') === attributes(reference!).id,
		);
		return part(`word/${relation?.getAttribute('Target')}`);
	};

	test('4号宋体，— 1 —，单页居右、双页居左，空一字；连续编号', () => {
		expect(all(part('word/settings.xml'), 'evenAndOddHeaders')).toHaveLength(1);
		for (const [type, side] of [
			['default', 'right'],
			['even', 'left'],
		] as const) {
			const footer = footerOf(sections[0]!, type);
			expect(textOf(footer)).toBe('—  —');
			expect(all(footer, 'instrText').map((field) => field.textContent)).toEqual(['PAGE']);
			expect(attribute(first(footer, 'jc'), 'val')).toBe(side);
			expect(attributes(first(footer, 'ind'))[side]).toBe('280');
			expect(attribute(first(footer, 'rFonts'), 'eastAsia')).toBe('宋体');
			expect(attribute(first(footer, 'sz'), 'val')).toBe('28');
		}
		for (const section of sections) expect(attribute(first(section, 'pgNumType'), 'start')).toBeFalsy();
	});

	test('一字线上距版心下边缘7毫米：线在14磅的行的正中', () => {
		const footer = Number(attribute(first(sections[0]!, 'pgMar'), 'footer'));
		expect(footer + 140).toBe(Number(mm(35)) - Number(mm(7)));
	});

	test('横排的页，页码在纸的同一处：竖排在页的左边', () => {
		const cell = first(footerOf(sections[1]!, 'default'), 'tc');
		expect(attribute(first(cell, 'textDirection'), 'val')).toBe('tbRl');
		const place = attributes(first(footerOf(sections[1]!, 'default'), 'tblpPr'));
		expect(place).toMatchObject({ horzAnchor: 'page', vertAnchor: 'page' });
		expect(Number(place.tblpX) + 140).toBe(Number(mm(35)) - Number(mm(7)));
	});
});

describe('附件（7.3.7）和横排的表格（8）', () => {
	test('每个附件另起一面：一节一个；宽的横排，页边距随纸转', () => {
		expect(sections).toHaveLength(3);
		for (const section of sections)
			expect(all(section, 'type').every((one) => attribute(one, 'val') === 'nextPage')).toBe(true);
		expect(attributes(first(sections[1]!, 'pgSz'))).toMatchObject({ w: mm(297), h: mm(210), orient: 'landscape' });
		expect(attributes(first(sections[1]!, 'pgMar'))).toMatchObject({
			...{ top: mm(28), right: mm(37), bottom: mm(26), left: mm(35) },
		});
		expect(attributes(first(sections[2]!, 'pgSz'))).toMatchObject({ w: mm(210), h: mm(297) });
	});

	test('“附件1”在第一行顶格，标题在第三行居中', () => {
		const paragraphs = all(body, 'p');
		const mark = paragraphs.findIndex((one) => textOf(one) === '附件1');
		expect(all(paragraphs[mark]!, 'ind')).toHaveLength(0);
		expect(textOf(paragraphs[mark + 1]!)).toBe('');
		expect(textOf(paragraphs[mark + 2]!)).toBe(notice.annexes[0]!.title);
		expect(attribute(first(paragraphs[mark + 2]!, 'pStyle'), 'val')).toBe('Title');
	});

	test('表头每页重复，行不跨页，表与版心等宽，注随最后一行', () => {
		const [wide, plain] = all(body, 'tbl');
		expect(all(wide!, 'tblHeader')).toHaveLength(2);
		expect(all(plain!, 'tblHeader')).toHaveLength(1);
		for (const table of [wide!, plain!]) expect(all(table, 'cantSplit')).toHaveLength(all(table, 'tr').length);
		const width = Number(attribute(first(wide!, 'tblW'), 'w'));
		expect(Number(mm(225)) - width).toBeLessThan(20);
		const [lastRow] = all(wide!, 'tr').slice(-1);
		expect(all(lastRow!, 'keepNext').length).toBeGreaterThan(0);
		expect(all(wide!, 'gridSpan').map((one) => attribute(one, 'val'))).toEqual(['5', '5']);
	});

	test('标题分行：词意完整，长短相近', () => {
		const title = paragraphWith(body, '关于2023年10月份');
		expect(all(title, 'br')).toHaveLength(1);
		expect(all(title, 'r').map(textOf)).toEqual(['关于2023年10月份全市惠民惠农财政', '补贴资金“一卡通”发放情况的通报']);
	});
});

describe('版头（7.2）和版记（7.4）', () => {
	let other: Element;

	beforeAll(async () => {
		other = openedDocx(await noticeDocx(headed)).body;
	});

	test('没有设置就没有', () => {
		expect(textOf(body)).not.toMatch(/抄送|印发/);
		expect(
			all(body, 'color').every((one) => attribute(one, 'val') === '000000' || attribute(one, 'val') === 'auto'),
		).toBe(true);
	});

	test('发文机关标志：红色小标宋，上边缘至版心上边缘35毫米，居中', () => {
		const office = all(other, 'p')[0]!;
		expect(textOf(office)).toBe('示范市财政局文件');
		expect(attribute(first(office, 'spacing'), 'before')).toBe(mm(35));
		expect(attribute(first(office, 'rFonts'), 'eastAsia')).toBe('方正小标宋简体');
		expect(attribute(first(office, 'color'), 'val')).toBe('FF0000');
		const width = [...textOf(office)].length * (Number(attribute(first(office, 'sz'), 'val')) / 2);
		expect(width).toBeLessThan((156 / 25.4) * 72);
	});

	test('下空二行是发文字号，其下4毫米红色分隔线与版心等宽，再空二行是标题', () => {
		const paragraphs = all(other, 'p').slice(0, 7);
		expect(paragraphs.map(textOf).map((text) => text.slice(0, 4))).toEqual([
			'示范市财',
			'',
			'',
			'示财〔2',
			'',
			'',
			'关于20',
		]);
		const line = attributes(first(paragraphs[3]!, 'bottom'));
		expect(line).toMatchObject({ val: 'single', color: 'FF0000' });
		expect((Number(line.space) * 25.4) / 72).toBeCloseTo(4, 0);
		expect(all(paragraphs[3]!, 'ind')).toHaveLength(0);
	});

	test('版记在最后一面版心底部，与版心等宽；首末线0.35毫米，中间线0.25毫米；4号仿宋', () => {
		const table = all(other, 'tbl').find((one) => textOf(one).startsWith('抄送：'))!;
		expect(attributes(first(table, 'tblpPr'))).toMatchObject({
			vertAnchor: 'margin',
			tblpYSpec: 'bottom',
			tblpX: mm(28),
		});
		expect(attribute(first(table, 'tblW'), 'w')).toBe(mm(156));
		const borders = first(table, 'tblBorders');
		const thickness = (name: string) => (Number(attribute(first(borders, name), 'sz')) / 8 / 72) * 25.4;
		expect([thickness('top'), thickness('bottom')].every((line) => Math.abs(line - 0.35) < 0.01)).toBe(true);
		expect(thickness('insideH')).toBeCloseTo(0.25, 1);
		expect(new Set(all(table, 'sz').map((one) => attribute(one, 'val')))).toEqual(new Set(['28']));
		const [copies, printing] = all(table, 'p').map(textOf);
		expect(copies).toMatch(/^抄送：.*。$/);
		expect(printing).toBe('示范市财政局办公室2023年11月3日印发');
	});
});
