import type { RequestHandler } from 'express';
import type { DatabaseSync } from '../../ingest/state.ts';
import { AuditFailed } from '../audit/failed.ts';
import { assertAuditWorks } from '../audit/working.ts';
import { Refusal } from '../refusal.ts';

/** Minutes that reading goes on after the first entry that could not be written (security.md, R49). */
const graceMinutes = 10;

/** Knows since when the audit can't be written. */
export type AuditFailing = { note(fault: unknown): void; requests: RequestHandler };

/**
 * While the audit can't be written, nothing is changed; questions are answered for ten more minutes, and then not either,
 * until a write works again: each request tries.
 */
export function makeAuditFailing(state: DatabaseSync, now: () => Date): AuditFailing {
	let since: number | null = null;
	return {
		note(fault) {
			if (fault instanceof AuditFailed) since ??= now().getTime();
		},
		requests(request, _response, next) {
			const fault = since === null ? null : faultOf(state);
			if (fault === null) since = null;
			else if (!['GET', 'HEAD'].includes(request.method)) throw fault;
			else if (since !== null && now().getTime() - since >= graceMinutes * 60_000) throw stopped();
			next();
		},
	};
}

function stopped(): Refusal {
	return new Refusal(
		503,
		`审计记录已有${graceMinutes}分钟写不进去，服务暂停查询。请管理员清理或扩大数据目录所在的磁盘，检查 state.sqlite 可写；恢复后自动继续。`,
	);
}

function faultOf(state: DatabaseSync): AuditFailed | null {
	try {
		assertAuditWorks(state);
		return null;
	} catch (fault) {
		if (fault instanceof AuditFailed) return fault;
		throw fault;
	}
}
