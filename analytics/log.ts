import { appendFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

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

/** One Chinese sentence for whatever was thrown; a fault of ours is logged, and named by its number only. */
export function explained(fault: unknown, root: string, what: string): string {
	if (fault instanceof Refusal) return fault.message;
	const id = openLog(root)(fault, what);
	return `程序内部错误，编号 ${id}，详情见 ${join(root, 'yikatong.log')}`;
}

function mask(text: string): string {
	return text.replace(/\d{8,}[\dXx]?/g, (run) => '*'.repeat(run.length - 4) + run.slice(-4));
}
