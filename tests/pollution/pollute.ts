import type { Random } from './random.ts';
import { type Encoding, linesOf, type TextFile } from './valid.ts';

/** A pollution of a file's text, or of its bytes; classes of the Pollock benchmark and of what offices send. */
type OfText = (file: TextFile, random: Random) => void;
type OfBytes = (lines: Buffer[], random: Random, file: TextFile) => void;

/** Changes the text of one record. */
const inRecord =
	(change: (text: string, random: Random, file: TextFile) => string): OfText =>
	(file, random) => {
		const at = file.header + 1 + random.below(file.lines.length - file.header - 1);
		const line = file.lines[at];
		if (line) line.text = change(line.text, random, file);
	};

const put = (text: string, at: number, what: string, instead = 0) =>
	text.slice(0, at) + what + text.slice(at + instead);
const place = (text: string, random: Random) => random.below(Math.max(1, text.trimEnd().length));
const separatorAt = (text: string, { separator }: TextFile, random: Random) => {
	const places = [...text].flatMap((sign, at) => (sign === separator ? [at] : []));
	return places.length > 0 ? random.pick(places) : 0;
};

const swapCells = (text: string, random: Random, { separator, lineEnd }: TextFile) => {
	const cells = text.slice(0, -lineEnd.length).split(separator);
	const [one, other] = [random.below(cells.length), random.below(cells.length)];
	[cells[one], cells[other]] = [cells[other] ?? '', cells[one] ?? ''];
	return cells.join(separator) + lineEnd;
};

const cells = [
	'',
	'0',
	'-1',
	'1e3',
	'合计',
	'6.21799E+18',
	'２０２３',
	'NULL',
	'2023-02-30',
	'张三',
	'是',
	'失败',
	'未知',
	'20231009',
	'9'.repeat(40),
	'=1+1',
];
const changeCell = (text: string, random: Random, { separator, lineEnd }: TextFile) => {
	const parts = text.slice(0, -lineEnd.length).split(separator);
	parts[random.below(parts.length)] = random.pick(cells);
	return parts.join(separator) + lineEnd;
};

const inHeader =
	(change: (cells: string[], random: Random) => string[]): OfText =>
	(file, random) => {
		const line = file.lines[file.header];
		if (!line) return;
		const parts = line.text.slice(0, -file.lineEnd.length).split(file.separator);
		line.text = change(parts, random).join(file.separator) + file.lineEnd;
	};

const textual: Record<string, OfText> = {
	'separator missing': inRecord((text, random, file) => put(text, separatorAt(text, file, random), '', 1)),
	'separator added': inRecord((text, random, file) => put(text, place(text, random), file.separator)),
	'separators at the end': inRecord(
		(text, _, { separator, lineEnd }) => text.slice(0, -lineEnd.length) + separator.repeat(3) + lineEnd,
	),
	'another separator': inRecord((text, random, file) =>
		text.replaceAll(file.separator, random.pick([',', '\t', '|', ';'])),
	),
	'quote added': inRecord((text, random) => put(text, place(text, random), '"')),
	'quote at a cell': inRecord((text, random, file) => put(text, separatorAt(text, file, random) + 1, '"')),
	apostrophes: inRecord((text, random, file) => put(text, separatorAt(text, file, random) + 1, "'")),
	'record end missing': inRecord((text, _, { lineEnd }) => text.slice(0, -lineEnd.length)),
	'record end added': inRecord((text, random) =>
		put(text, place(text, random), random.pick(['\n', '\r\n', '\r', '\n\n'])),
	),
	'cells swapped': inRecord(swapCells),
	'cell changed': inRecord(changeCell),
	'blank lines': inRecord(
		(text, random, { separator, lineEnd }) =>
			text + random.pick([lineEnd, separator.repeat(9) + lineEnd, `  ${lineEnd}`]),
	),
	'line of remarks': inRecord(
		(text, random, { lineEnd }) => text + random.pick(['填报人：张三', '小计', '以下空白']) + lineEnd,
	),
	'row twice': inRecord((text) => text + text),
	'key twice': inRecord((text) => text + text.replaceAll('.50', '.51')),
	'control character': inRecord((text, random) =>
		put(text, place(text, random), random.pick(['\0', '\u0001', '\u202e', '\ufffd', '€', '\u2028'])),
	),
	'header cell renamed': inHeader((parts, random) =>
		parts.with(random.below(parts.length), random.pick(['备注2', '', '序 号', '金额（元）', '姓名'])),
	),
	'header cells swapped': inHeader((parts, random) => random.shuffled(parts)),
	'header cell more': inHeader((parts) => [...parts, '其他']),
	'header cell less': inHeader((parts) => parts.slice(0, -1)),
	'other encoding': (file, random) => {
		const line = file.lines[file.header + 1 + random.below(file.lines.length - file.header - 1)];
		if (line) line.encoding = random.pick<Encoding>(['utf-8', 'gb18030', 'utf-16le']);
	},
};

const unit = (file: TextFile) => (file.encoding.startsWith('utf-16') ? 2 : 1);
const change = (lines: Buffer[], random: Random, file: TextFile, how: (line: Buffer, at: number) => Buffer) => {
	const at = file.header + 1 + random.below(lines.length - file.header - 1);
	const line = lines[at] ?? Buffer.alloc(0);
	lines[at] = how(line, Math.trunc(random.below(Math.max(1, line.length - 4)) / unit(file)) * unit(file));
};

const bytewise: Record<string, OfBytes> = {
	'byte changed': (lines, random, file) =>
		change(lines, random, file, (line, at) =>
			Buffer.concat([line.subarray(0, at), Buffer.from([random.below(256)]), line.subarray(at + 1)]),
		),
	'bytes added': (lines, random, file) =>
		change(lines, random, file, (line, at) =>
			Buffer.concat([
				line.subarray(0, at),
				Buffer.from(
					random.pick([
						[0xd6, 0xff],
						[0x80, 0x80],
						[0xe5, 0xbc],
						[0xff, 0xfe],
					]),
				),
				line.subarray(at),
			]),
		),
	'bytes missing': (lines, random, file) =>
		change(lines, random, file, (line, at) => Buffer.concat([line.subarray(0, at), line.subarray(at + unit(file))])),
	'cut at the end': (lines, random, file) => {
		const line = lines.pop() ?? Buffer.alloc(0);
		lines.push(line.subarray(0, Math.trunc(random.below(line.length) / unit(file)) * unit(file)));
	},
};

const all = [...Object.keys(textual), ...Object.keys(bytewise)];

/** Pollutes a file in up to four ways; tells in which, and the bytes that came of it. */
export function pollute(file: TextFile, random: Random): { ways: string[]; bytes: Buffer } {
	const ways = Array.from({ length: 1 + random.below(4) }, () => random.pick(all));
	for (const way of ways) textual[way]?.(file, random);
	const lines = linesOf(file);
	for (const way of ways) bytewise[way]?.(lines, random, file);
	return { ways, bytes: Buffer.concat(lines) };
}
