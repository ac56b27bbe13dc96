import { Refusal } from '../refusal.ts';

/** The audit, or the register that it lies in, could not be written: what was asked for has not happened (security.md, R49). */
export class AuditFailed extends Refusal {
	constructor(cause: unknown) {
		const why = isFull(cause) ? '磁盘已满，' : '';
		super(
			503,
			`${why}审计记录（数据目录中的 state.sqlite）写不进去，这次操作没有完成。请清理或扩大数据目录所在的磁盘，检查该文件可写，然后再做一次。`,
		);
		this.cause = cause;
	}
}

/** Whatever stopped an entry from being written; a refusal stays what it is. */
export function auditFailed(fault: unknown): Refusal {
	return fault instanceof Refusal ? fault : new AuditFailed(fault);
}

/** Whether SQLite could not write: read-only, an error of the disk, a damaged file, no room (its result codes). */
export function isUnwritable(fault: unknown): boolean {
	return [8, 10, 11, 13, 14, 26].includes(codeOf(fault));
}

function isFull(fault: unknown): boolean {
	return codeOf(fault) === 13 || /ENOSPC|EDQUOT/.test(String(fault));
}

/** SQLite's primary result code; 0 for what is no fault of SQLite's. */
function codeOf(fault: unknown): number {
	return fault instanceof Error && 'errcode' in fault && typeof fault.errcode === 'number' ? fault.errcode & 0xff : 0;
}
