import iconv from 'iconv-lite';
import { type Case, csv, header, lineOf, lines, loaded, one, refused, row } from './case.ts';

const rows = (id: string) => lines('payment', id, 3);
const encoded = (lines: string[], encoding: string) => iconv.encode(lines.map((it) => `${it}\n`).join(''), encoding);

/** Halves of one file in two encodings: the lines of the second half are in no encoding of the first. */
function mixed(id: string, first: string, second: string): Case {
	const [top = '', ...body] = lines('payment', id.replaceAll(/\W/g, ''), 20);
	const bytes = Buffer.concat([encoded([top, ...body.slice(0, 10)], first), encoded(body.slice(10), second)]);
	const rejected = Array.from({ length: 10 }, (_, at) => ({
		line: 12 + at,
		column: '享受人姓名',
		reason: '文字已损坏',
	}));
	return one(id, bytes, loaded(10, { rejected }));
}

const only = (id: string, name: string, encoding: string): Case => {
	const line = lineOf(Object.values({ ...row('push', id, 1), 渠道: name, 结果: '' }));
	return one(id, encoded([lineOf(header('push')), line], encoding), loaded(1));
};

const same = (id: string): Case['files'] => {
	const text = rows(id);
	const variants: [string, Buffer][] = [
		['utf8', csv(text)],
		['bom', csv(['\ufeff' + text[0], ...text.slice(1)])],
		['crlf', csv(text, 'utf-8', '\r\n')],
		['gbk', csv(text, 'gb18030')],
		['gbk-crlf', csv(text, 'gb18030', '\r\n')],
		['utf16le', csv(text, 'utf-16le', '\r\n')],
		['utf16be', csv(text, 'utf-16be')],
		[
			'tab',
			csv(
				text.map((line) => line.replaceAll(',', '\t')),
				'utf-16le',
				'\r\n',
			),
		],
		['sorted', csv([text[0] ?? '', ...text.slice(1).toReversed()])],
		[
			'quoted',
			csv(
				text.map((line) =>
					line
						.split(',')
						.map((cell) => `"${cell}"`)
						.join(','),
				),
			),
		],
		['titled', csv(['发放明细表', ...text])],
		['half', csv(text.slice(0, 3))],
	];
	return variants.map(([name, bytes], at) => ({
		name: `${id}-${name}.csv`,
		bytes,
		outcomes: [at === 0 ? loaded(3) : { status: 'loaded', duplicate: name === 'half' ? 2 : 3 }],
	}));
};

const again = csv(rows('B055'));

/** A. Encodings, and the same rows told in another way. */
export const encodings: Case[] = [
	one(
		'B-031',
		csv(
			rows('B031').map((line) => line.replaceAll(',', '\t')),
			'utf-16le',
			'\r\n',
		),
		loaded(3),
		'txt',
	),
	one('B-032', encoded(rows('B032'), 'utf-16le'), refused('无法识别编码（含 NUL）')),
	one('B-033', encoded(rows('B033'), 'gb18030'), loaded(3)),
	only('B-034', '一', 'gb18030'),
	only('B-034.2', '联通', 'gb18030'),
	only('B-039.gbk', '𠬤䶮', 'gb18030'),
	mixed('B-035.gbk-in-utf8', 'utf-8', 'gb18030'),
	mixed('B-035.utf8-in-gbk', 'gb18030', 'utf-8'),
	{
		id: 'B-055',
		files: [
			{ name: 'B-055.csv', bytes: again, outcomes: [loaded(3)] },
			{ name: 'B-055-other-name.txt', bytes: again, outcomes: [{ status: 'already-loaded', reason: '已经载入' }] },
		],
	},
	{ id: 'B-056', files: same('B056') },
];
