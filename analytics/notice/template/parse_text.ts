import type { Node, Term } from './template.ts';

/** A fault within a text: where, and what to do. */
export class TextFault extends Error {
	readonly at: number;
	constructor(at: number, sentence: string) {
		super(sentence);
		this.at = at;
	}
}

type Reader = { text: string; place: number; offset: number; depth: number };

const deepest = 20;
const longestName = 80;

/** Where a list of nodes ends. */
type End = 'end' | 'optional' | 'if' | 'otherwise' | 'each';

/**
 * Parses the text of a paragraph; `offset` is what stands before it in its line. Throws a TextFault that says in Chinese
 * what is wrong where.
 */
export function parseText(text: string, offset = 0): Node[] {
	const reader = { text, place: 0, offset, depth: 0 };
	return nodesUntil(reader, 'end').nodes;
}

function nodesUntil(reader: Reader, end: End): { nodes: Node[]; isOtherwise: boolean } {
	const nodes: Node[] = [];
	const start = reader.place;
	if (reader.depth > deepest) fault(reader, start - 1, `嵌套不能超过${deepest}层，请拆成几段`);
	for (;;) {
		const text = literal(reader);
		if (text !== '') nodes.push({ kind: 'text', text });
		const mark = reader.text[reader.place];
		if (mark === undefined) {
			if (end !== 'end') fault(reader, start - 1, unclosed[end]);
			return { nodes, isOtherwise: false };
		}
		if (mark === ']') return closeOptional(reader, end, nodes);
		if (mark === '}') fault(reader, reader.place, '多了一个“}”。要印出这个符号，请写成“\\}”');
		const node = mark === '[' ? optional(reader) : braced(reader, end);
		if (node === 'done' || node === 'otherwise') return { nodes, isOtherwise: node === 'otherwise' };
		nodes.push(node);
	}
}

function deeper(reader: Reader, end: End): ReturnType<typeof nodesUntil> {
	reader.depth++;
	const found = nodesUntil(reader, end);
	reader.depth--;
	return found;
}

const unclosed = {
	optional: '这里的“[”没有对应的“]”，请在可省略部分的末尾补上“]”',
	if: '这里的“{若 …}”没有结束，请在末尾补上“{完}”',
	otherwise: '这里的“{否则}”没有结束，请在末尾补上“{完}”',
	each: '这里的“{逐个 …}”没有结束，请在末尾补上“{完}”',
};

function fault(reader: Reader, place: number, sentence: string): never {
	throw new TextFault(reader.offset + Math.max(0, place) + 1, sentence);
}

/** Text up to the next mark; a backslash makes the next character plain. */
function literal(reader: Reader): string {
	let found = '';
	for (; reader.place < reader.text.length; reader.place++) {
		const character = reader.text[reader.place] ?? '';
		if ('{}[]'.includes(character)) break;
		if (character !== '\\') found += character;
		else if (reader.place + 1 < reader.text.length) found += reader.text[++reader.place];
		else fault(reader, reader.place, '末尾的“\\”后面少一个字。要印出“\\”，请写成“\\\\”');
	}
	return found;
}

function closeOptional(reader: Reader, end: End, nodes: Node[]) {
	if (end !== 'optional') fault(reader, reader.place, '多了一个“]”，或前面的“{若 …}”“{逐个 …}”还没有“{完}”');
	reader.place++;
	return { nodes, isOtherwise: false };
}

function optional(reader: Reader): Node {
	reader.place++;
	return { kind: 'optional', nodes: deeper(reader, 'optional').nodes };
}

/** What stands in braces: a word of the grammar, or a figure. */
function braced(reader: Reader, end: End): Node | 'done' | 'otherwise' {
	const start = reader.place;
	const close = reader.text.indexOf('}', start);
	const inner = close < 0 ? '' : reader.text.slice(start + 1, close);
	if (close < 0 || inner.includes('{')) fault(reader, start, '这里的“{”没有对应的“}”。要印出这个符号，请写成“\\{”');
	if (inner.length > longestName) fault(reader, start, '“{}”里太长，可能漏写了“}”');
	reader.place = close + 1;
	const words = inner.trim().split(/\s+/);
	const at = reader.offset + start + 1;
	switch (words[0]) {
		case '':
			return fault(reader, start, '“{}”里没有写名称，请从列表中选一个数字');
		case '完':
			if (end === 'if' || end === 'otherwise' || end === 'each') return 'done';
			return fault(reader, start, '这个“{完}”前面没有“{若 …}”或“{逐个 …}”，请删去');
		case '否则':
			return end === 'if' ? 'otherwise' : fault(reader, start, '“{否则}”只能写在“{若 …}”和“{完}”之间');
		case '若':
			return condition(reader, words.slice(1), start);
		case '逐个':
			return repetition(reader, words.slice(1), start);
		default:
			if (words.length > 1) fault(reader, start, `“{${inner}}”里有空格，名称中间不能有空格`);
			return figure(words[0] ?? '', at);
	}
}

function figure(text: string, at: number): Node {
	const [name = '', form = null] = text.split(/[：:]/);
	return { kind: 'figure', name, form, at };
}

function condition(reader: Reader, words: string[], start: number): Node {
	const terms = termsOf(words, reader.offset + start + 1);
	if (terms === null) fault(reader, start, '条件应写成“{若 名称}”“{若 非 名称}”或“{若 名称 且 名称}”');
	const { nodes, isOtherwise } = deeper(reader, 'if');
	return { kind: 'if', terms, then: nodes, otherwise: isOtherwise ? deeper(reader, 'otherwise').nodes : [] };
}

/** 名称, 非 名称, several with 且 between; null where it is written otherwise. */
export function termsOf(words: string[], at: number): Term[] | null {
	const groups = words.join(' ').split(' 且 ');
	const terms = groups.map((group) => {
		const parts = group.split(' ').filter((part) => part !== '');
		const isNegated = parts[0] === '非';
		const [name, ...rest] = isNegated ? parts.slice(1) : parts;
		return name === undefined || rest.length > 0 ? null : { name, isNegated, at };
	});
	return terms.every((term) => term !== null) ? terms : null;
}

function repetition(reader: Reader, words: string[], start: number): Node {
	const [list, between, separator, ...rest] = words;
	const isWell = list !== undefined && (between === undefined || (between === '隔' && separator !== undefined));
	if (!isWell || rest.length > 0) fault(reader, start, '逐个列出应写成“{逐个 名单}…{完}”或“{逐个 名单 隔 ，}…{完}”');
	const { nodes } = deeper(reader, 'each');
	return { kind: 'each', list, separator: separator ?? '、', nodes, at: reader.offset + start + 1 };
}
