import type { Element } from '@xmldom/xmldom';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	all,
	attribute,
	attributes,
	first,
	mm,
	openedDocx,
	paragraphWith,
	partsOf,
	textOf,
} from '../../tests/notice/package.ts';
import { hostile, notice } from '../../tests/notice/sample.ts';
import { noticeDocx } from './docx.ts';
import { printable } from './printable.ts';

let bytes: Buffer;
let part: (path: string) => Element;
let body: Element;
let sections: Element[];

beforeAll(async () => {
	bytes = await noticeDocx(notice);
	({ part, body, sections } = openedDocx(bytes));
});

describe('GB/T 9704-2012, 5.2: 版面', () => {
	test('A4，天头37毫米，订口28毫米，版心156×225毫米', () => {
		const [section] = sections;
		expect(attributes(first(section!, 'pgSz'))).toMatchObject({ w: mm(210), h: mm(297) });
		expect(attributes(first(section!, 'pgMar'))).toMatchObject({
			...{ top: mm(37), left: mm(28), bottom: mm(35), right: mm(26), gutter: '0' },
		});
	});

	test('每面22行，每行28个字：网格和正文都是', () => {
		const grid = attributes(first(sections[0]!, 'docGrid'));
		expect(grid.type).toBe('linesAndChars');
		expect(Math.floor(Number(mm(225)) / Number(grid.linePitch))).toBe(22);
		expect(Math.floor(Number(mm(156)) / (320 + (Number(grid.charSpace) * 20) / 4096))).toBe(28);
		expect(Math.floor(Number(mm(225)) / 560)).toBe(22);
		const spacing = first(runOf('各单位要切实'), 'spacing');
		expect(Math.floor(Number(mm(156)) / (320 + Number(attribute(spacing, 'val'))))).toBe(28);
	});
});

const runOf = (text: string): Element =>
	all(body, 'r').find((run) => textOf(run).includes(text)) ?? fail(`no run with ${text}`);

function fail(message: string): never {
	throw new Error(message);
}

/** Typeface and size, in points, of the run with a text. */
function typeOf(text: string) {
	const run = runOf(text);
	return [attribute(first(run, 'rFonts'), 'eastAsia'), Number(attribute(first(run, 'sz'), 'val')) / 2];
}

describe('GB/T 9704-2012, 7.3: 主体', () => {
	test.each([
		['标题2号小标宋体', '关于2023年10月', '方正小标宋简体', 22],
		['主送机关3号仿宋', '各县（市、区）财政局', '仿宋_GB2312', 16],
		['正文3号仿宋', '现将2023年10月份', '仿宋_GB2312', 16],
		['一、黑体', '一、发放情况', '黑体', 16],
		['（一）楷体', '（一）累计情况', '楷体_GB2312', 16],
		['段首的（一）……。楷体', '（二）当月情况。', '楷体_GB2312', 16],
		['其后的正文仿宋', '10月，发放成功率最高', '仿宋_GB2312', 16],
		['附件说明3号仿宋', '附件：1.', '仿宋_GB2312', 16],
		['附件标识3号黑体', '附件1', '黑体', 16],
		['附件标题2号小标宋', '2023年10月各单位', '方正小标宋简体', 22],
	])('%s', (_rule, text, face, size) => expect(typeOf(text)).toEqual([face, size]));

	test('字体对中文、数字、引号都写明：每一处文字和每一种样式', () => {
		const places = [...all(body, 'r'), ...all(first(part('word/styles.xml'), 'docDefaults'), 'rPr')];
		const footers = Object.entries(partsOf(bytes)).filter(([path]) => path.startsWith('word/footer'));
		for (const run of [...places, ...footers.flatMap(([, footer]) => all(footer, 'r'))]) {
			const { ascii, hAnsi, eastAsia, hint } = attributes(first(run, 'rFonts'));
			expect(eastAsia).toMatch(/^(仿宋_GB2312|楷体_GB2312|黑体|宋体|方正小标宋简体)$/);
			expect([ascii, hAnsi, hint]).toEqual([eastAsia, eastAsia, 'eastAsia']);
		}
		const used = all(body, 'pStyle').map((style) => attribute(style, 'val'));
		const styles = all(part('word/styles.xml'), 'style');
		for (const id of new Set(used)) {
			const style = styles.find((one) => attribute(one, 'styleId') === id) ?? fail(`no style ${id}`);
			expect(attribute(first(style, 'rFonts'), 'eastAsia'), `${id}`).not.toBeNull();
		}
	});

	test('正文每行28磅，固定值，首行左空二字', () => {
		const style = attribute(first(paragraphWith(body, '现将2023年'), 'pStyle'), 'val');
		const found = all(part('word/styles.xml'), 'style').find((one) => attribute(one, 'styleId') === style);
		expect(attributes(first(found!, 'spacing'))).toMatchObject({
			line: '560',
			lineRule: 'exact',
			before: '0',
			after: '0',
		});
		expect(attributes(first(found!, 'ind'))).toMatchObject({ firstLineChars: '200' });
	});
});

test('转成文字，与通报的文字一致', async () => {
	const { value, messages } = await mammoth.extractRawText({ buffer: bytes });
	expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
	const lines = [
		...notice.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')),
		...notice.annexes.flatMap(({ title, columns, rows, notes }, place) => [
			...[`附件${place + 1}`, title],
			...heads(columns),
			...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
			...notes,
		]),
	];
	expect(value.replaceAll(/\s/g, '')).toBe(lines.map(printable).join('').replaceAll(/\s/g, ''));
});

/** Heads in the order in which they are read: groups and what stands alone, then what is under the groups. */
function heads(columns: (typeof notice.annexes)[number]['columns']): string[] {
	const upper = columns.flatMap(({ title, group }, place) => {
		if (group === null) return [title];
		return columns[place - 1]?.group === group ? [] : [group];
	});
	return [...upper, ...columns.flatMap(({ title, group }) => (group === null ? [] : [title]))];
}

test('同一份通报，每次的字节相同；日期和作者不随机器', async () => {
	expect((await noticeDocx(structuredClone(notice))).equals(bytes)).toBe(true);
	const core = part('docProps/core.xml').toString();
	expect(core).toContain('关于2023年10月份全市');
	expect(core.match(/2023-10-31T16:00:00Z/g)).toHaveLength(2);
	expect(core).not.toMatch(/creator|lastModifiedBy/);
});

test('R45 名称里有什么就印什么；文件里放不下的字符显示为□', () => {
	expect(textOf(body)).toContain(hostile.map(printable).join('、'));
	expect(printable(hostile[4]!)).toBe('坏□□字□村');
	expect(hostile.filter((name) => printable(name) !== name)).toEqual([hostile[4]]);
});

describe('落款和附件说明（7.3.4、7.3.5）', () => {
	/** A character of 3号 as 28 of them fill the line. */
	const character = Number(mm(156)) / 28;
	const indentOf = (text: string) => attributes(first(paragraphWith(body, text), 'ind'));

	test('成文日期右空二字，首字比署名首字右移二字；月、日不补0', () => {
		expect(textOf(paragraphWith(body, '2023年11月'))).toBe('2023年11月3日');
		// 示范市财政局 has 6 characters, 2023年11月3日 has 6½: 2 + 6½ + 2 − 6.
		expect(Number(indentOf('2023年11月3日').right)).toBe(Math.round(2 * character));
		const signature = all(body, 'p').find((one) => textOf(one) === '示范市财政局');
		expect(Number(attributes(first(signature!, 'ind')).right)).toBe(Math.round(4.5 * character));
	});

	test('附件说明左空二字，回行与附件名称首字对齐，第二个附件与第一个对齐', () => {
		const one = indentOf('附件：1.各单位');
		expect(Number(one.left) - Number(one.hanging)).toBe(Math.round(6 * character) - Math.round(4 * character));
		const two = indentOf('2.各单位年度');
		expect(Number(two.left)).toBe(Number(one.left));
	});

	test('落款不单独成面：末段、附件说明、署名依次相连', () => {
		const paragraphs = all(body, 'p');
		const last = paragraphs.indexOf(paragraphWith(body, '（三）增强责任意识'));
		const date = paragraphs.indexOf(paragraphWith(body, '2023年11月3日'));
		expect(date).toBeGreaterThan(last);
		for (const one of paragraphs.slice(last, date)) expect(all(one, 'keepNext'), textOf(one)).toHaveLength(1);
	});
});

test('文件里没有指向外面的东西', () => {
	const relations = Object.entries(partsOf(bytes)).filter(([path]) => path.endsWith('.rels'));
	expect(relations.length).toBeGreaterThan(0);
	for (const [, part] of relations) expect(part.toString()).not.toMatch(/TargetMode="External"/);
});
