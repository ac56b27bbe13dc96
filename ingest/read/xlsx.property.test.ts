import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAll } from './fixture.ts';
import { zipOf } from './zip.fixture.ts';

const isLong = process.env.YIKATONG_LONG === '1';
const runs = (numRuns: number) => (isLong ? { numRuns: numRuns * 50 } : { numRuns, seed: 202310 });

const patience = isLong ? 3_600_000 : 300_000;

const header = ['发放单号', '明细序号', '推送时间', '渠道', '结果'];
const letters = 'ABCDE';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A cell as it stands in XML, and the text that must come of it. */
type XmlCell = { attributes: string; inner: string; text: string };

const text = fc
	.array(fc.constantFrom('a', '7', ' ', ',', '"', '<', '&', '张', '䶮', '𠬤', '\n', "'"), {
		minLength: 1,
		maxLength: 6,
	})
	.map((parts) => `x${parts.join('')}x`);
const inline = text.map((it): XmlCell => ({
	attributes: ' t="inlineStr"',
	inner: `<is><t>${escaped(it)}</t></is>`,
	text: it,
}));
const rich = text.map((it): XmlCell => ({
	attributes: ' t="inlineStr"',
	inner: `<is><r><t>${escaped(it)}</t></r><rPh><t>y</t></rPh></is>`,
	text: it,
}));
const formula = text.map((it): XmlCell => ({
	attributes: ' t="str"',
	inner: `<f>A1</f><v>${escaped(it)}</v>`,
	text: it,
}));
const shared = fc
	.nat({ max: 2 })
	.map((at): XmlCell => ({ attributes: ' t="s"', inner: `<v>${at}</v>`, text: `词${at}` }));
const whole = fc
	.integer({ min: 0, max: 999_999_999_999_999 })
	.map((it): XmlCell => ({ attributes: '', inner: `<v>${it}</v>`, text: String(it) }));
const money = fc.integer({ min: 1, max: 10 ** 11 }).map((fen): XmlCell => {
	const yuan = fen / 100;
	return { attributes: ' s="0"', inner: `<v>${yuan.toPrecision(17)}</v>`, text: String(yuan) };
});
const day = fc
	.tuple(fc.integer({ min: 36526, max: 73050 }), fc.nat({ max: 86_399 }))
	.map(([serial, second]): XmlCell => {
		const shown = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000 + second * 1000).toISOString();
		return {
			attributes: ' s="1"',
			inner: `<v>${serial + second / 86_400}</v>`,
			text: shown.slice(0, 19).replace('T', ' '),
		};
	});
const absent = fc.constant<XmlCell | null>(null);
const xmlCell = fc.oneof(inline, rich, formula, shared, whole, money, day, absent);
/** The first cell keeps a row from being blank or a footer. */
const row = fc.tuple(fc.integer({ min: 1, max: 3 }), inline, fc.array(xmlCell, { minLength: 4, maxLength: 4 }));
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const relation = (id: string, type: string, target: string) =>
	`<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`;

type Part = { name: string; data: string };

function workbook(given: Row[]): { parts: Part[]; bytes: Buffer; expected: string[] } {
	let line = 1;
	const expected: string[] = [];
	const cellsOf = ([, first, others]: Row) => [first, ...others];
	const xml = given.map((each) => {
		line += each[0];
		const cells = cellsOf(each);
		expected.push([String(line), ...cells.map((cell) => quoted(cell?.text ?? ''))].join());
		const inside = cells.map((cell, at) =>
			cell ? `<c r="${letters[at]}${line}"${cell.attributes}>${cell.inner}</c>` : '',
		);
		return `<row r="${line}">${inside.join('')}</row>`;
	});
	const top = header.map((cell, at) => `<c r="${letters[at]}1" t="inlineStr"><is><t>${cell}</t></is></c>`).join('');
	const parts = [
		{
			name: 'xl/workbook.xml',
			data: `<workbook><sheets><sheet name="s" r:id="r1"/></sheets></workbook>`,
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			data: `<Relationships>${relation('r1', 'worksheet', 'sheet1.xml')}${relation('r2', 'sharedStrings', 's.xml')}${relation('r3', 'styles', 'y.xml')}</Relationships>`,
		},
		{
			name: 'xl/s.xml',
			data: '<sst><si><t>词0</t></si><si><r><t>词</t></r><r><t>1</t></r></si><si><t>词2</t></si></sst>',
		},
		{ name: 'xl/y.xml', data: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>' },
		{
			name: 'xl/sheet1.xml',
			data: `<worksheet><sheetData><row r="1">${top}</row>${xml.join('')}</sheetData></worksheet>`,
		},
	];
	return { parts, bytes: zipOf(parts), expected };
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

test(
	'任意单元格的文字、数、日期原样到达（性质 P13）',
	async () => {
		await fc.assert(
			fc.asyncProperty(rows, async (given) => {
				const { bytes, expected } = workbook(given);
				const [table] = await readAll(bytes);
				expect(typeof table === 'string' ? table : table?.lines).toEqual(expected);
			}),
			runs(100),
		);
	},
	patience,
);

/** One byte that is another one, or the first that is not there. */
const change = fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }), isCut: fc.boolean() });

function damaged(bytes: Buffer, { at, byte, isCut }: { at: number; byte: number; isCut: boolean }): Buffer {
	const place = at % bytes.length;
	return isCut ? bytes.subarray(0, place) : Buffer.from(bytes).fill(byte, place, place + 1);
}

test(
	'改动或截断任何一个字节的工作簿，用中文拒收，或读出同样的值（性质 P13）',
	async () => {
		await fc.assert(
			fc.asyncProperty(rows, change, async (given, found) => {
				const { bytes, expected } = workbook(given);
				for (const table of await readAll(damaged(bytes, found))) {
					if (typeof table === 'string') expect(table).toMatch(/\p{Script=Han}/u);
					else expect(table.lines).toEqual(expected);
				}
			}),
			{ ...runs(150), endOnFailure: true },
		);
	},
	patience,
);

test(
	'写坏了一个字节的 XML，用中文拒收，或每行都有去处（性质 P13）',
	async () => {
		const parts = fc.nat({ max: 4 });
		await fc.assert(
			fc.asyncProperty(rows, parts, change, async (given, number, found) => {
				const book = workbook(given).parts.map(({ name, data }, at) => {
					return { name, data: at === number ? damaged(Buffer.from(data), found) : data };
				});
				for (const table of await readAll(zipOf(book))) {
					if (typeof table === 'string') expect(table).toMatch(/\p{Script=Han}/u);
					else expect(table.lines.length + table.skipped + table.broken.length).toBe(table.records);
				}
			}),
			{ ...runs(150), endOnFailure: true },
		);
	},
	patience,
);
