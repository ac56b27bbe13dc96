import iconv from 'iconv-lite';
import { type Case, csv, header, lineOf, lines, loaded, one, type Outcome, refused, row } from './case.ts';

const wholeRow = (slip: string, n: number, odd: Record<string, string> = {}) =>
	lineOf(Object.values({ ...row('payment', slip, n), ...odd }));
const head = lineOf(header('payment'));
const width = header('payment').length;
const join = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
const gb = (text: string) => iconv.encode(text, 'gb18030');

/** A file of three rows and what stands around them. */
const around = (id: string, before: string[], after: string[], outcome: Outcome) => {
	const [top = '', ...rows] = lines('payment', id.replaceAll(/\W/g, ''), 3);
	return one(id, csv([...before, top, ...rows, ...after]), outcome);
};
const withHeader = (id: string, change: (cells: string[]) => string[], outcome: Outcome) => {
	const [, ...rows] = lines('payment', id.replaceAll(/\W/g, ''), 3);
	return one(id, csv([lineOf(change(header('payment'))), ...rows]), outcome);
};
const rename = (from: string, to: string) => (cells: string[]) => cells.map((cell) => (cell === from ? to : cell));

const heads: Case[] = [
	one('B-001', Buffer.alloc(0), refused('文件为空（0 字节）')),
	one('B-002', Buffer.from('\ufeff'), refused('文件为空（仅含 BOM）')),
	one('B-003', csv([head]), refused('只有表头，没有数据行')),
	withHeader('B-004', rename('享受人身份证号', '备注2'), refused('缺少必需列：享受人身份证号')),
	withHeader('B-005', rename('备注', '备注2'), loaded(3, { warnings: ['备注2'] })),
	withHeader('B-006', rename('备注', '应发金额'), refused('表头重复')),
	withHeader(
		'B-006a',
		(cells) => cells.map((it) => (it === '备注' ? '补贴金额' : it === '应发金额' ? '金额' : it)),
		refused('表头重复'),
	),
	one(
		'B-007',
		csv(
			[header('payment'), ...[1, 2].map((n) => Object.values(row('payment', 'B007', n)))].map((it) =>
				lineOf(it.toReversed()),
			),
		),
		loaded(2),
	),
	withHeader(
		'B-008',
		(cells) => rename('应发金额', '应发 金额\n（元）*')(rename('享受人身份证号', '享受人 身份证号')(cells)),
		{
			...loaded(3),
		},
	),
	around('B-009', ['XX县补贴发放明细表', '', '单位：元'], [], loaded(3)),
	one('B-010', csv(lines('payment', 'B010', 3).slice(1)), refused('未找到表头')),
	around('B-011', [], ['合计,,,,,,,,,307.50,', '填报人：张三'], loaded(3, { skipped: 2 })),
	around('B-011t', [], ['合计,,,,,,,,,304.50,'], loaded(3, { skipped: 1, warnings: ['“合计”的应发金额是 304.50 元'] })),
	around('B-011s', [], ['小 计,,304.50', '', '制表：李四,,审核：王五'], loaded(3, { skipped: 2 })),
];

const ends: Case[] = [
	one('B-018', csv([...lines('payment', 'B018', 3), 'B018,4,张四']).subarray(0, -1), {
		...loaded(3, { rejected: [{ line: 5, column: null, reason: `列数不符（3/${width}）` }] }),
	}),
	one('B-043', csv(lines('payment', 'B043', 3), 'utf-8', '\r'), loaded(3)),
	one('B-044', csv([...lines('payment', 'B044', 2), wholeRow('B044', 3, { 备注: '' }) + '甲\r乙'], 'utf-8', '\r\n'), {
		...loaded(2, { rejected: [{ line: 4, column: '备注', reason: '回车' }] }),
	}),
	one('B-044m', join(csv(lines('payment', 'B044m', 2)), csv([wholeRow('B044m', 3)], 'utf-8', '\r\n')), loaded(3)),
	one('B-054', csv(lines('payment', 'B054', 3)).subarray(0, -1), loaded(3)),
	around('B-052', [], ['', ','.repeat(width - 1), '   ', '\u3000\u3000', `"",${','.repeat(width - 2)}`], loaded(3)),
	around('B-053r', [], [`${wholeRow('B053r', 9)}${'长'.repeat(1024 * 1024)}`, wholeRow('B053r', 10)], {
		...loaded(4, { rejected: [{ line: 5, column: null, reason: '记录超长' }] }),
	}),
];

/** What a broken line is rejected for; valid rows stand before and after it. */
const broken = (id: string, line: string | Buffer, column: string | null, reason: string, encoding = 'utf-8'): Case[] =>
	[0, 2, 4].map((place) => {
		const [top = '', ...rows] = lines('payment', `${id.replaceAll(/\W/g, '')}P${place}`, 4).map((text) =>
			iconv.encode(`${text}\n`, encoding),
		);
		const odd = Buffer.concat([typeof line === 'string' ? iconv.encode(line, encoding) : line, Buffer.from('\n')]);
		const bytes = join(top, ...rows.slice(0, place), odd, ...rows.slice(place));
		return one(`${id}-${place}`, bytes, loaded(4, { rejected: [{ line: place + 2, column, reason }] }));
	});

const cutName = (bytes: number[], after: string) => join(gb('X,9,'), Buffer.from(bytes), gb(after));
const rest = wholeRow('X', 9).split(',').slice(3).join(',');

const structure: Case[] = [
	...broken('B-036', cutName([0xd6], `,${rest}`), '享受人姓名', '无效字节', 'gb18030'),
	...broken(
		'B-037',
		join(gb('X,9,'), Buffer.from([0xd5]), gb(`|${rest}`)),
		null,
		`列数不符（${width - 1}/${width}）`,
		'gb18030',
	),
	...broken('B-041', wholeRow('X', 9, { 享受人姓名: '张\ufffd' }), '享受人姓名', '替换字符'),
	...broken('B-041g', cutName([0x84, 0x31, 0xa4, 0x37], `,${rest}`), '享受人姓名', '替换字符', 'gb18030'),
	...broken('B-038b', cutName([0xd5, 0xc5, 0x80], `,${rest}`), '享受人姓名', '乱码', 'gb18030'),
	...broken('B-041u', join('X,9,', Buffer.from([0xe5, 0xbc]), `,${rest}`), '享受人姓名', '无效字节'),
	...broken('B-045', wholeRow('X', 9, { 享受人姓名: '张\0三' }), '享受人姓名', 'U+0000'),
	...broken('B-046', `X,9,"张三,${rest}`, '享受人姓名', '引号'),
	...broken('B-046.separator', `X,9,"张三\u2028,${rest}`, '享受人姓名', '引号'),
	...broken('B-047', `X,9,"张"三,${rest}`, '享受人姓名', '引号后有多余字符'),
	...broken('B-049', `'X,Y',9,张三,${rest}注`, null, `列数不符（${width + 1}/${width}）`),
	...broken('B-051', wholeRow('X', 9).replace(',', ''), null, `列数不符（${width - 1}/${width}）`),
	...broken('B-051m', `${wholeRow('X', 9)},多`, null, `列数不符（${width + 1}/${width}）`),
	...broken('B-050s', wholeRow('X', 9).replaceAll(',', ';'), null, `列数不符（1/${width}）`),
];

const quotes: Case[] = [
	around(
		'B-048',
		[],
		[
			wholeRow('B048', 9, { 备注: 'f "x" g' }),
			wholeRow('B048', 10, { 备注: '多\n行\n' }),
			wholeRow('B048', 11, { 应发金额: 'x' }),
		],
		{
			...loaded(5, { rejected: [{ line: 9, column: '应发金额', reason: '不是数字' }] }),
		},
	),
	one(
		'B-046.long',
		csv([
			...lines('payment', 'B046L', 3),
			`B046L,99,"张三,${rest}`,
			...Array.from({ length: 200 }, (_, at) => wholeRow('B046L', 100 + at)),
		]),
		loaded(203, { rejected: [{ line: 5, column: '享受人姓名', reason: '引号未闭合' }] }),
	),
	one(
		'B-046.two',
		csv([
			...lines('payment', 'B046T', 2),
			`B046T,99,"张三,${rest}`,
			wholeRow('B046T', 100),
			`B046T,101,张三",${rest}`,
			wholeRow('B046T', 102),
		]),
		// By RFC 4180 this is one record of three lines: it is rejected whole, with all its text.
		loaded(3, { rejected: [{ line: 4, column: '享受人姓名', reason: '过长' }] }),
	),
];

const splitBy = (id: string, separator: string, text = (line: string) => line.replaceAll(',', separator)) =>
	one(id, csv(lines('payment', id.replaceAll(/\W/g, ''), 3).map(text)), loaded(3));

const separators: Case[] = [
	splitBy('B-050.semicolon', ';'),
	splitBy('B-050.tab', '\t'),
	splitBy('B-050.bar', '|'),
	splitBy('B-050.space', ', '),
];

/** A. Structure of delimited text. */
export const structured = [...heads, ...ends, ...structure, ...quotes, ...separators];
