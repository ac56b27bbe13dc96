import { appendFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** Writes a fault of ours into the data folder's log and gives the number under which it stands there. */
export type Log = (fault: unknown, what: string) => string;

/** Opens the log of a data folder. Long digits (IDs, cards) in texts keep their last four only. */
export function openLog(root: string): Log {
	return (fault, what) => {
		const id = randomBytes(4).toString('hex');
		const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
		const entry = { at: new Date().toISOString(), id, what, fault: mask(text) };
		appendFileSync(join(root, 'yikatong.log'), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
		return id;
	};
}

function mask(text: string): string {
	return text.replace(/\d{8,}[\dXx]?/g, (run) => '*'.repeat(run.length - 4) + run.slice(-4));
}
