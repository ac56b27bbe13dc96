import { appendFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isDamaged, isDiskFull, markDamaged, refusalFor } from './host_fault.ts';
import { Refusal } from './refusal.ts';

/** Writes a fault of ours into the data folder's log and gives the number under which it stands there. */
export type Log = (fault: unknown, what: string) => string;

/**
 * Opens the log of a data folder. Long digits (IDs, cards) in texts keep their last four only. A fault that says that
 * the database is damaged is marked for the next start; on a full disk the log has to do without the entry.
 */
export function openLog(root: string): Log {
	return (fault, what) => {
		const id = randomBytes(4).toString('hex');
		const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
		const entry = { at: new Date().toISOString(), id, what, fault: mask(text) };
		try {
			appendFileSync(join(root, 'yikatong.log'), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
			if (isDamaged(fault)) markDamaged(root);
		} catch (full) {
			if (!isDiskFull(full)) throw full;
		}
		return id;
	};
}

/** One Chinese sentence for whatever was thrown; a fault of ours is logged, and named by its number only. */
export function explained(fault: unknown, root: string, what: string): string {
	if (fault instanceof Refusal) return fault.message;
	const id = openLog(root)(fault, what);
	const known = refusalFor(fault);
	if (known) return `${known.message}（数据目录 ${root}）`;
	return `程序内部错误，编号 ${id}，详情见 ${join(root, 'yikatong.log')}`;
}

function mask(text: string): string {
	return text.replace(/\d{8,}[\dXx]?/g, (run) => '*'.repeat(run.length - 4) + run.slice(-4));
}
