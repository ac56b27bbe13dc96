import { createReadStream } from 'node:fs';

/** The lines of a UTF-8 file of ours, bytes `[from, until)`; only LF ends one, whatever else breaks lines elsewhere. */
export async function* linesOf(path: string, from = 0, until = Infinity): AsyncGenerator<string> {
	if (from >= until) return;
	let rest = '';
	for await (const chunk of createReadStream(path, { encoding: 'utf8', start: from, end: until - 1 })) {
		const lines = (rest + String(chunk)).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
}
