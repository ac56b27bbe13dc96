import { strToU8, zipSync } from 'fflate';
import { convertToHtml } from 'mammoth';
import { expect, test } from 'vitest';
import { commented } from './docx_comment.ts';
import { docxOf } from './docx_new.ts';
import { mainPart, unpacked, xmlOf } from './docx_parts.ts';
import { docxTables } from './docx_tables.ts';
import { docxParagraphs } from './docx_text.ts';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

function docx(body: string, head = ''): Buffer {
	const document = `${head}<w:document ${space}><w:body>${body}</w:body></w:document>`;
	return Buffer.from(zipSync({ 'word/document.xml': strToU8(document), '[Content_Types].xml': strToU8(types) }));
}

function opened(bytes: Uint8Array) {
	const parts = unpacked(bytes);
	const document = xmlOf(parts, mainPart(parts));
	if (!document) throw new Error('No document');
	return { parts, document, paragraphs: docxParagraphs(document) };
}

const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
const split =
	`<w:p>${run('遗留率0.')}<w:del w:id="1">${'<w:r><w:delText>5</w:delText></w:r>'}</w:del><w:ins w:id="2">${run('3')}</w:ins>` +
	`${run('%。')}</w:p><w:tbl><w:tr><w:tc><w:p>${run('表中')}</w:p></w:tc></w:tr></w:tbl>`;

test('文字断在几处、有修订、在表格里都读得到，删除的不读', () => {
	expect(opened(docx(split)).paragraphs.map(({ text }) => text)).toEqual(['遗留率0.3%。', '表中']);
});

test('批注正好围住那几个字，拆开的文字保持原来的格式，原文不变', () => {
	const { parts, ...rest } = opened(docx(split));
	const marked = commented(
		parts,
		rest,
		[{ paragraph: 0, start: 3, end: 7, text: '应为0.3‰ <&{}' }],
		'2023-11-01T00:00:00Z',
	);
	const again = opened(marked);
	expect(again.paragraphs.map(({ text }) => text)).toEqual(['遗留率0.3%。', '表中']);
	const xml = new TextDecoder().decode(again.parts['word/document.xml']);
	const inside = /<w:commentRangeStart w:id="0"\/>(.*)<w:commentRangeEnd w:id="0"\/>/.exec(xml)?.[1] ?? '';
	expect(inside.replace(/<w:del .*?<\/w:del>/, '').replace(/<[^>]+>/g, '')).toBe('0.3%');
	expect(xml.match(/<w:b\/>/g)?.length).toBe(xml.match(/<w:t[ >]/g)?.length);
	expect(new TextDecoder().decode(again.parts['word/comments.xml'])).toContain('应为0.3‰ &lt;&amp;{}');
});

test('文档里的表格：每格在第几列、占几列，文字是第几段', () => {
	const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
	const [group, merged] = ['<w:gridSpan w:val="2"/>', '<w:vMerge/>'];
	const { document, paragraphs } = opened(
		docx(
			`<w:p>${run('10月份')}</w:p><w:tbl><w:tr>${cell('单位')}${cell('发放成功率', group)}</w:tr>` +
				`<w:tr>${cell('', merged)}${cell('数值')}${cell('位次')}</w:tr></w:tbl>`,
		),
	);
	const [table] = docxTables(document, paragraphs);
	expect(table?.first).toBe(1);
	expect(table?.rows.map((row) => row.map((one) => [one.text, one.column, one.span, one.paragraph]))).toEqual([
		[
			['单位', 0, 1, 1],
			['发放成功率', 1, 2, 2],
		],
		[
			['', 0, 1, -1],
			['数值', 1, 1, 3],
			['位次', 2, 1, 4],
		],
	]);
});

test('文字做成的DOCX带着批注，别的程序读得回来', async () => {
	const { parts, ...rest } = opened(await docxOf(['第一段', '遗留率0.3%']));
	const comments = [{ paragraph: 1, start: 3, end: 7, text: '应为0.3‰' }];
	const buffer = commented(parts, rest, comments, '2023-11-01T00:00:00Z');
	const { value } = await convertToHtml({ buffer }, { styleMap: ['comment-reference => sup'] });
	expect(value).toContain('遗留率0.3%');
	expect(value).toContain('应为0.3‰');
});

test.each([
	['DOCTYPE', docx(split, '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 'DOCTYPE'],
	['压缩比超限', docx(`<w:p>${run('0'.repeat(5_000_000))}</w:p>`), '超限'],
	['非法路径', Buffer.from(zipSync({ '../x': strToU8('1') })), '非法路径'],
	['不是DOCX', Buffer.from(zipSync({ 'a.txt': strToU8('1') })), '不是 DOCX'],
	['坏了的', docx(split).subarray(0, 80), '损坏'],
])('拒绝：%s', (_what, bytes, sentence) => {
	expect(() => opened(bytes)).toThrow(sentence);
});
