import { join } from 'node:path';

/** Where a data folder's log is; older ones lie packed in `logs`. */
export const logPath = (root: string) => join(root, 'yikatong.log');

/** What happened: how bad, what, the number to ask about it under, and whatever else is known. */
export type LogEntry = {
	level: 'info' | 'warning' | 'error';
	event: 'start' | 'stop' | 'request' | 'fault';
	id: string;
} & Record<string, unknown>;

/** Characters that end a line, move a terminal's cursor or turn text around; JSON leaves some of them as they are. */
const unsafe = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Numbers as long as those of persons and cards, also in groups or full width. */
const longest = /[0-9０-９](?:[ -]?[0-9０-９]){14,}[Xx]?/g;
const long = /\d{8,}[\dXx]?/g;

/**
 * One line of JSON, whatever somebody wrote into a value (security.md, R46). Nothing personal is meant to come here; as a second net,
 * numbers of 15 digits and more are left out, and those of 8 keep their last four.
 */
export function logLine(at: Date, { id, ...rest }: LogEntry): string {
	const kept = Object.entries(rest).map(([name, value]) => [name, typeof value === 'string' ? redacted(value) : value]);
	const line = JSON.stringify({ at: at.toISOString(), id, ...Object.fromEntries(kept) });
	return `${line.replace(unsafe, escaped)}\n`;
}

function redacted(text: string): string {
	return text.replace(longest, '[号码已隐去]').replace(long, (run) => '*'.repeat(run.length - 4) + run.slice(-4));
}

function escaped(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
