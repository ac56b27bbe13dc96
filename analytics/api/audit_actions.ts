import * as z from 'zod/mini';
import { shanghai } from '../../ingest/clock.ts';
import { writeAudit } from '../audit.ts';
import { auditPage, auditTableRows } from '../audit/search.ts';
import { recorded, verification } from '../audit/verification.ts';
import { verifyAuditBetween } from '../audit/verify.ts';
import { AuditPage, AuditQuery, AuditVerification } from '../contract/index.ts';
import { auditTable } from '../encode/audit_table.ts';
import { type Action, action } from './action.ts';
import type { Workplace } from './actions.ts';
import { askerOf } from './asker.ts';
import { formatOf, sendTable } from './route.ts';

/** The audit for those who check: its entries, and whether it is whole (security.md, R47, R48). */
export function auditActions(place: Workplace): Action[] {
	return [searching(place), verifying(place)];
}

/** A file of entries is an export, and stands in the audit before it is given. */
function searching({ state, context, folder, now }: Workplace): Action {
	return action({
		method: 'get',
		path: '/api/audit',
		summary: '审计记录，新的在前；导出的是全部，旧的在前',
		query: AuditQuery,
		status: 200,
		answer: AuditPage,
		isTabular: true,
		async handle({ format: named, ...query }, request, response) {
			const format = formatOf(request, named, true);
			if (format === 'json') return void response.json(await auditPage(state, query));
			const { cursor: _, limit: _limit, ...conditions } = query;
			const table = auditTable(await auditTableRows(state, conditions));
			const detail = { format, rows: table.rows.length, ...conditions };
			const [at, asker] = [shanghai(now()), askerOf(request)];
			writeAudit(state, { ...asker, at, act: 'export', subject: '/api/audit', detail });
			await sendTable(response, table, format, { read: context.read, work: folder.work });
		},
	});
}

/** Told also where the verification can't be written down: a broken audit is when it is needed most. */
function verifying({ state, folder, now }: Workplace): Action {
	return action({
		method: 'get',
		path: '/api/audit/verification',
		summary: '核对审计：从头到尾是否完整，哪一条被动过',
		query: z.object({}),
		status: 200,
		answer: AuditVerification,
		async handle(_query, request, response) {
			const asker = askerOf(request);
			const found = verification(await verifyAuditBetween(folder), now());
			const { unrecorded: _, ...told } = recorded(found, (act) => writeAudit(state, { ...act, ...asker }));
			response.json(told);
		},
	});
}
