import iconv from 'iconv-lite';
import { type Cells, row, type RowKind } from '../corpus/case.ts';
import type { Random } from './random.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A text file as lines with their ends, and how each is encoded. */
export type TextFile = {
	kind: RowKind;
	encoding: Encoding;
	separator: string;
	lineEnd: string;
	/** Line ends stay in a line that has some inside quotes. */
	lines: { text: string; encoding: Encoding }[];
	/** Index of the header among the lines. */
	header: number;
	hasBom: boolean;
};

const kinds: RowKind[] = ['slip', 'payment', 'feedback', 'refund', 'push'];
const free: Record<RowKind, string> = {
	slip: '批次名称',
	payment: '备注',
	feedback: '失败原因',
	refund: '原因',
	push: '渠道',
};
const notes = [
	'',
	'张三（已故）',
	'说 "好"',
	'第一行\n第二行',
	'䶮，𠬤',
	'a,b;c|d\te',
	'信用社  网点',
	'«买买提·艾力»',
];

/** A file as an office could send it, in any layout; its slips are its own. */
export function validFile(random: Random, slip: string): TextFile {
	const kind = random.pick(kinds);
	const encoding = random.pick<Encoding>(['utf-8', 'utf-8', 'gb18030', 'gb18030', 'utf-16le', 'utf-16be']);
	const separator = random.pick([',', ',', ',', '\t', '|', ';']);
	const lineEnd = random.pick(['\n', '\r\n']);
	const quotesAll = random.chance(0.2);
	// Files of one layout are typed together: each new one takes its time.
	const columns = random.chance(0.5) ? Object.keys(row(kind, '', 1)) : Object.keys(row(kind, '', 1)).toReversed();
	const write = (cells: string[]) => cells.map((cell) => quoted(cell, separator, quotesAll)).join(separator);
	const count = 8 + random.below(28);
	const rows = Array.from({ length: count }, (_, at) => spelled(random, kind, row(kind, slip, at + 1)));
	const titles = random.chance(0.2) ? ['XX县补贴发放表', '单位：元'] : [];
	const footer = random.chance(0.2) ? [`合计${separator}${separator}1234.50`] : [];
	const body = rows.map((cells) => write(columns.map((column) => cells[column] ?? '')));
	const lines = [...titles, write(columns), ...body, ...footer].map((text) => ({ text: text + lineEnd, encoding }));
	return {
		kind,
		encoding,
		separator,
		lineEnd,
		lines,
		header: titles.length,
		hasBom: encoding.startsWith('utf-16') || random.chance(0.3),
	};
}

/** Some cells in another spelling of the same. */
function spelled(random: Random, kind: RowKind, cells: Cells): Cells {
	const changed = { ...cells };
	if (random.chance(0.3)) changed[free[kind]] = random.pick(notes);
	if (kind === 'push' && changed['渠道'] === '') changed['渠道'] = '短信';
	if (random.chance(0.1) && changed['应发金额']) changed['应发金额'] = `￥${changed['应发金额']}元`;
	if (random.chance(0.1) && changed['反馈时间']) changed['反馈时间'] = '2023年10月9日';
	return changed;
}

function quoted(cell: string, separator: string, always: boolean): string {
	const needs = always || cell.includes(separator) || /["\r\n]/.test(cell);
	return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The bytes of each line; a byte order mark stands in the first. */
export function linesOf(file: TextFile): Buffer[] {
	return file.lines.map(({ text, encoding }, at) =>
		iconv.encode(at === 0 && file.hasBom && file.encoding !== 'gb18030' ? `\ufeff${text}` : text, encoding),
	);
}
