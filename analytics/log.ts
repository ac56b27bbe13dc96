import { appendFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { isDamaged, isDiskClosed, markDamaged, refusalFor } from './host_fault.ts';
import { logLine, logPath } from './log_line.ts';
import { masked } from './masked.ts';
import { Refusal } from './refusal.ts';

/** Writes a fault of ours into the data folder's log and gives the number under which it stands there. */
export type Log = (fault: unknown, what: string) => string;

/**
 * Opens the log of a data folder. Long numbers (IDs, cards) in texts are masked. A fault that says that the database
 * is damaged is marked for the next start; on a disk that takes nothing the log has to do without the entry.
 */
export function openLog(root: string): Log {
	return (fault, what) => {
		const id = randomBytes(4).toString('hex');
		const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
		const level = what === 'repair' ? 'warning' : 'error';
		const line = logLine(new Date(), { level, event: 'fault', id, what, fault: masked(text) });
		try {
			appendFileSync(logPath(root), line, { mode: 0o600 });
			if (isDamaged(fault)) markDamaged(root);
		} catch (full) {
			if (!isDiskClosed(full)) throw full;
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
	return `程序内部错误，编号 ${id}，详情见 ${logPath(root)}`;
}
