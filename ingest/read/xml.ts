/** What a parser hands on: names without their prefix, attributes and text as ranges of bytes, entities unresolved. */
export type XmlHandler = {
	open(name: string, bytes: Buffer, from: number, end: number): void;
	close(name: string): void;
	text(bytes: Buffer, from: number, end: number): void;
};

export type XmlParser = { push(chunk: Buffer): void };

const [LESS, GREATER, SLASH, BANG, QUESTION, COLON, SPACE] = [60, 62, 47, 33, 63, 58, 32];
const [QUOTE, APOSTROPHE, AMPERSAND] = [34, 39, 38];

/** No tag and no text is longer: a cell has at most 32,767 characters. */
const MAX_RUN = 4 * 1024 * 1024;

/** Names of one byte, so that the many `<c>` and `<v>` need no new string. */
const SHORT_NAMES = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));

/** A parser for the UTF-8 XML of workbooks, fed piece by piece; it knows no DTD. Throws on a run without end. */
export function xmlParser(handler: XmlHandler): XmlParser {
	let rest: Buffer = Buffer.alloc(0);
	return {
		push(chunk) {
			const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
			rest = bytes.subarray(parse(bytes, handler));
			if (rest.length > MAX_RUN) throw new Error('xml: run without end');
		},
	};
}

/** Parses what is complete and returns the offset of the rest. */
function parse(bytes: Buffer, handler: XmlHandler): number {
	const length = bytes.length;
	let at = 0;
	for (;;) {
		let open = at;
		while (open < length && bytes[open] !== LESS) open++;
		const end = endOfTag(bytes, open);
		if (end < 0) return at;
		if (open > at) handler.text(bytes, at, open);
		at = end + 1;
		const first = bytes[open + 1]!;
		if (first === BANG) {
			if (bytes[open + 2] === 91) handler.text(bytes, open + 9, end - 2);
		} else if (first === SLASH) {
			const stop = endOfName(bytes, open + 2);
			handler.close(nameOf(bytes, open + 2, stop));
		} else if (first !== QUESTION) {
			const stop = endOfName(bytes, open + 1);
			const name = nameOf(bytes, open + 1, stop);
			handler.open(name, bytes, stop, end);
			if (bytes[end - 1] === SLASH) handler.close(name);
		}
	}
}

/** Offset of the `>` that ends the tag, comment or CDATA section at `open`, or -1 while it is not there. */
function endOfTag(bytes: Buffer, open: number): number {
	if (bytes[open + 1] === BANG) return endOfBang(bytes, open);
	let quote = 0;
	for (let i = open + 1; i < bytes.length; i++) {
		const byte = bytes[i]!;
		if (quote !== 0) {
			if (byte === quote) quote = 0;
		} else if (byte === GREATER) return i;
		else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
	}
	return -1;
}

function endOfBang(bytes: Buffer, open: number): number {
	if (bytes.length < open + 9) return -1;
	const start = bytes.toString('latin1', open, open + 9);
	const close = start.startsWith('<!--') ? '-->' : start === '<![CDATA[' ? ']]>' : '>';
	const end = bytes.indexOf(close, open + 4);
	return end < 0 ? -1 : end + close.length - 1;
}

function endOfName(bytes: Buffer, from: number): number {
	let i = from;
	while (bytes[i]! > SPACE && bytes[i] !== GREATER && bytes[i] !== SLASH) i++;
	return i;
}

function nameOf(bytes: Buffer, from: number, end: number): string {
	if (end === from + 1) return SHORT_NAMES[bytes[from]!]!;
	const colon = bytes.subarray(from, end).indexOf(COLON);
	return bytes.toString('latin1', from + colon + 1, end);
}

/** The text of a range, entities resolved. */
export function textOf(bytes: Buffer, from: number, end: number): string {
	const text = bytes.toString('utf8', from, end);
	for (let i = from; i < end; i++) if (bytes[i] === AMPERSAND) return resolve(text);
	return text;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolve(text: string): string {
	return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
		if (name) return named[name] ?? whole;
		const code = hex ? parseInt(hex, 16) : Number(decimal);
		return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
	});
}

/** The attributes of a tag by their names, prefixes kept. */
export function attributesOf(bytes: Buffer, from: number, end: number): Map<string, string> {
	const attributes = bytes.toString('utf8', from, end).matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
	return new Map(Array.from(attributes, ([, name, a, b]) => [name ?? '', resolve(a ?? b ?? '')]));
}
