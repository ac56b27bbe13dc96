import { auditActName, type AuditEntry, auditResultName } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });

const columns: Column[] = [
	{ id: 'seq', title: '序号', type: 'integer' },
	text('at', '时间（北京）'),
	text('utc', '时间（UTC）'),
	text('actor', '操作者'),
	text('role', '角色'),
	text('region', '县（市、区）'),
	text('ip', '地址'),
	text('act', '动作'),
	text('subject', '对象'),
	text('result', '结果'),
	text('requestId', '请求编号'),
	text('detail', '内容'),
	text('mac', '校验值'),
];

/** Entries of the audit as they stand, with names for people. */
export function auditTable(entries: readonly AuditEntry[]): Table {
	const rows = entries.map((entry) => ({
		...entry,
		act: auditActName(entry.act),
		result: auditResultName(entry.result),
	}));
	return { title: '审计记录', columns, rows };
}
