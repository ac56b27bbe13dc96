import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AuditAnchor } from '../contract/index.ts';
import { headOf } from './entry.ts';

/** The anchors of a data folder, one JSON line each; it only grows, and the backup takes it along. */
export const anchorFile = (root: string) => join(root, 'audit-anchors.jsonl');

/**
 * Notes outside the database how far the chain goes: a chain alone does not see that its end was cut off
 * (security.md, R48). Only what is committed is noted. `at` is Shanghai time; null while there is no chain.
 */
export function writeAnchor(root: string, at: string): AuditAnchor | null {
	const state = new DatabaseSync(join(root, 'state.sqlite'), { readOnly: true });
	const head = headOf(state);
	state.close();
	if (head === null || head.mac === null) return null;
	const anchor = { date: at.slice(0, 10), at, count: head.seq, mac: head.mac };
	append(anchorFile(root), `${JSON.stringify(anchor)}\n`);
	return anchor;
}

/** The folder that a register lies in. */
export function rootOf(state: DatabaseSync): string {
	return dirname(state.location() ?? '');
}

/** Anchors as they were read, and the numbers of lines that are none. */
export type Anchors = { anchors: AuditAnchor[]; unreadable: number[] };

/** Reads the anchors; an end that was never written completely, and so never counted on, is left out. */
export function readAnchors(path: string): Anchors {
	const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
	const read = lines.map(parsed);
	return {
		anchors: read.filter((anchor) => anchor !== null),
		unreadable: read.flatMap((anchor, line) => (anchor === null ? [line + 1] : [])),
	};
}

function parsed(line: string): AuditAnchor | null {
	try {
		return AuditAnchor.parse(JSON.parse(line));
	} catch {
		return null;
	}
}

/** After an end that a power cut has torn, the file goes on where it was whole. */
function append(path: string, line: string): void {
	const written = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
	const whole = written.lastIndexOf('\n') + 1;
	const file = openSync(path, 'a', 0o600);
	try {
		if (whole < written.length) ftruncateSync(file, whole);
		writeSync(file, line);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}
