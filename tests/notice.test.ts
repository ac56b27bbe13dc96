import { read as readBook } from '@e965/xlsx';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aloneContext } from '../analytics/api/context.ts';
import { checkedFile } from '../analytics/check_notice/file.ts';
import { NoticeDocument, NoticeFigures } from '../analytics/contract/index.ts';
import { noticeDocx } from '../analytics/notice/docx.ts';
import { noticeWorkbook } from '../analytics/notice/workbook.ts';
import { openWarehouse, type Warehouse } from '../analytics/warehouse.ts';
import { readNotice } from './anyang/notice.ts';
import { type Ask, askOf } from './ask.ts';
import { copyDemoCity, demoPatience, now } from './demo_city.ts';
import { paragraph } from './notices/draft.ts';
import { expectedSentences } from './notices/expected.ts';

/** The notice with one number of every unit's row changed in the first annex, another column each; what the cells say then. */
function withAlteredCells(draft: NoticeDocument) {
	const altered = structuredClone(draft);
	const [annex] = altered.annexes;
	const texts = (annex?.rows ?? []).map(({ cells }, row) => {
		const cell = cells[1 + (row % 6)];
		const column = annex?.columns[1 + (row % 6)];
		if (!cell || !column) throw new Error('The annex has no such cell');
		cell.text = cell.text.replace(/\d(?=[^\d]*$)/, (digit) => String((Number(digit) + 3) % 10));
		return { row: cells[0]?.text ?? '', column, text: cell.text };
	});
	return { altered, texts: texts.map(({ row, column, text }) => said(row, column, text)) };
}

/** A cell in the words that its head and its row say. */
function said(
	row: string,
	{ title, group }: NoticeDocument['annexes'][number]['columns'][number],
	text: string,
): string {
	const head = (group ?? title).replace(/（.*/, '');
	const unit = /（(.*)）/.exec(title)?.[1] ?? (head.endsWith('人次') ? '人次' : head.endsWith('人数') ? '人' : '');
	return `${row}${head}${unit === '' || /[%‰]$/.test(text) ? text : text + unit}`;
}

const published = readNotice();
const sentences = expectedSentences(published, 0.1);

describe('示范市2023年10月的通报稿', () => {
	let city: { path: string; remove(): void };
	let warehouse: Warehouse;
	let ask: Ask;
	let draft: NoticeDocument;

	beforeAll(async () => {
		city = await copyDemoCity();
		warehouse = await openWarehouse(city.path, { now, creates: false });
		ask = askOf(warehouse.writer);
		draft = NoticeDocument.parse(await ask('/api/notices/:month', { month: '2023-10' }));
	}, demoPatience);

	afterAll(() => {
		warehouse.close();
		city.remove();
	});

	test.each(Object.entries(sentences))('%s：公布的通报说的每个数字、每份名单，按同样的顺序', (id, parts) => {
		const text = paragraph(draft, id);
		for (const part of parts) expect(text).toContain(part);
	});

	test('DOCX 读回来说的也是这些，附件的表在内', async () => {
		const { value } = await mammoth.extractRawText({ buffer: await noticeDocx(draft) });
		const read = value.replace(/\s+/g, '');
		for (const part of Object.values(sentences).flat()) expect(read).toContain(part.replace(/\s+/g, ''));
		const cells = draft.annexes.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ text }) => text)));
		expect(cells.length).toBeGreaterThan(500);
		for (const text of new Set(cells)) expect(read).toContain(text.replace(/\s+/g, ''));
	});

	test('附件的 XLSX 里是同样的数', async () => {
		const book = readBook((await noticeWorkbook(draft)) ?? Buffer.alloc(0), { cellNF: true });
		expect(book.SheetNames).toHaveLength(draft.annexes.length);
		for (const [place, { rows }] of draft.annexes.entries()) {
			const sheet = book.Sheets[book.SheetNames[place] ?? ''] ?? {};
			const values = new Set(Object.values(sheet).flatMap((cell) => (typeof cell?.v === 'number' ? [cell.v] : [])));
			const numbers = rows.flatMap(({ cells }) =>
				cells.flatMap(({ text, number }) => (number === null ? [] : [{ text, number }])),
			);
			const isThere = ({ text, number }: (typeof numbers)[number]) =>
				values.has(number) ||
				(text.endsWith('%') && [...values].some((value) => Math.abs(value * 100 - number) < 1e-9));
			expect(numbers.filter((one) => !isThere(one))).toEqual([]);
		}
	});

	test('校核自己写的通报：没有一处不符', { timeout: demoPatience }, async () => {
		const text = draft.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
		const { check } = await checkedFile(aloneContext(warehouse.writer), { bytes: Buffer.from(text) }, false);
		expect(check.claims.filter(({ verdict }) => verdict === 'mismatch')).toEqual([]);
		expect(check.matched).toBeGreaterThan(100);
		expect(check.unverifiable).toBe(0);
	});

	test(
		'校核自己写的 DOCX：附件表格里的数也核对；改动的格子都查出来，别的一个不误报',
		{ timeout: demoPatience },
		async () => {
			const check = async (document: NoticeDocument) =>
				(await checkedFile(aloneContext(warehouse.writer), { bytes: await noticeDocx(document) }, false)).check;
			const right = await check(draft);
			expect(right).toMatchObject({ mismatched: 0, unverifiable: 0 });
			expect(right.claims.length).toBeGreaterThan(400);
			const { altered, texts } = withAlteredCells(draft);
			const wrong = (await check(altered)).claims.filter(({ verdict }) => verdict !== 'match');
			expect(wrong.map(({ text }) => text)).toEqual(texts);
		},
	);

	test('公布的通报里的数字都在上面的句子里', () => {
		const all = Object.values(sentences).flat().join('');
		for (const { total, laggards } of [published.ytd, published.month]) {
			expect(Object.keys(total).length).toBeGreaterThan(4);
			for (const units of Object.values(laggards)) expect(all).toContain(published.names[units[0] ?? '']);
		}
	});

	test('附件里单位按规定的顺序，全市在末行', () => {
		const order = [...published.order.map((key) => published.names[key]), published.names['410500']];
		const tables = draft.annexes.filter(({ id }) => ['单位累计', '单位当月', '目标任务'].includes(id));
		expect(tables.map(({ rows }) => rows.map(({ cells }) => cells[0]?.text))).toEqual([order, order, order]);
	});

	test('附件的每个数就是它印出来的数', () => {
		for (const { rows, columns } of draft.annexes) {
			for (const { cells } of rows) {
				expect(cells).toHaveLength(columns.length);
				for (const [place, { text, number }] of cells.entries())
					if (number !== null) expect([`${number}`, `${number}%`, `${number}‰`]).toContain(text);
					else if (columns[place]?.format !== 'text') expect(text).toMatch(/^—$|以下$/);
			}
		}
	});

	test('R59 正文和附件说的是同一个数', () => {
		const [ytd] = draft.annexes;
		const row = ytd?.rows.find(({ cells }) => cells[0]?.text === '殷都区');
		const place = ytd?.columns.findIndex(({ group }) => group === '发放成功率') ?? -1;
		expect(draft.figures.find(({ key }) => key === '累计.殷都区.发放成功率')?.printed).toBe(row?.cells[place]?.text);
	});

	test(
		'每个数字的出处能问到',
		async () => {
			const sources = new Set(draft.figures.map(({ source }) => JSON.stringify(source)));
			for (const source of sources) {
				const { path, query } = JSON.parse(source);
				expect(await ask(path, query), source).toBeTruthy();
			}
		},
		demoPatience,
	);

	test('可选的数字包括正文用到的全部，名称没有重复', async () => {
		const { figures } = NoticeFigures.parse(await ask('/api/notices/:month/figures', { month: '2023-10' }));
		const keys = figures.map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys).toEqual(expect.arrayContaining(draft.figures.map(({ key }) => key)));
	});

	test.each([
		['county', '410505', '当月发放成功率98.34%，居全市第11位，低于全省平均1.6个百分点'],
		['department', '民政局', '主管的'],
		['bank', 'B010522', '贵行代发补贴'],
		['dispatch', undefined, '2023年第四季度'],
		['self', '410505', '2023年1至10月份共发放补贴'],
		['self', '410500', '安阳市对2023年1至10月份通过“一卡通”系统发放的补贴资金'],
	])('%s 的稿子', async (form, about, sentence) => {
		const query = { month: '2023-10', form, ...(about === undefined ? {} : { about }) };
		const found = NoticeDocument.parse(await ask('/api/notices/:month', query));
		const text = found.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
		expect(text).toContain(sentence);
		expect(text).not.toMatch(/—|null|undefined|NaN|。。|，。|，，|；。|：。|、。/);
	});

	test('简报的明细是遮盖过的', async () => {
		const found = NoticeDocument.parse(
			await ask('/api/notices/:month', { month: '2023-10', form: 'county', about: '410505' }),
		);
		const [records] = found.annexes;
		expect(records?.rows.length).toBe(158);
		for (const { cells } of records?.rows ?? []) {
			const [name, id, tail] = cells.slice(6, 9).map(({ text }) => text);
			expect({ name, id, tail }).toEqual({
				name: expect.stringMatching(/^.\*+$/u),
				id: expect.stringMatching(/^\d{6}\*+[\dX]{2}$/),
				tail: expect.stringMatching(/^\d{4}$/),
			});
		}
	});

	test('没有的单位、不写是谁的简报，用中文拒绝', async () => {
		await expect(ask('/api/notices/:month', { month: '2023-10', form: 'county' })).rejects.toThrow('简报要写明是谁的');
		await expect(ask('/api/notices/:month', { month: '2023-10', form: 'bank', about: '无' })).rejects.toThrow(
			'没有“无”',
		);
	});
});
