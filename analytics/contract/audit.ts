import * as z from 'zod/mini';
import { Instant, integer } from './query.ts';

/** What the audit knows of, and what it is called (security.md, R47). */
export const auditActs = [
	{ id: 'import', name: '导入' },
	{ id: 'withdrawal', name: '撤销导入' },
	{ id: 'freeze', name: '发布' },
	{ id: 'benchmark', name: '上级基准' },
	{ id: 'repairs-seen', name: '修复已看' },
	{ id: 'format', name: '格式设置' },
	{ id: 'setting', name: '口径设置' },
	{ id: 'rule', name: '核查规则' },
	{ id: 'ledger', name: '问题台账' },
	{ id: 'bank-weights', name: '考评权重' },
	{ id: 'bank-score', name: '服务评分' },
	{ id: 'target', name: '目标任务' },
	{ id: 'notice', name: '通报稿' },
	{ id: 'notice-template', name: '通报模板' },
	{ id: 'notice-head', name: '通报文头' },
	{ id: 'reason', name: '原因归类' },
	{ id: 'monitoring', name: '月监测表' },
	{ id: 'login', name: '登录' },
	{ id: 'login-failed', name: '登录失败' },
	{ id: 'locked', name: '锁定' },
	{ id: 'logout', name: '退出' },
	{ id: 'totp', name: '绑动态口令' },
	{ id: 'password', name: '改口令' },
	{ id: 'session-revoked', name: '撤销会话' },
	{ id: 'account', name: '账号' },
	{ id: 'role', name: '角色' },
	{ id: 'reveal', name: '查看完整信息' },
	{ id: 'vault-key', name: '更换加密密钥' },
	{ id: 'rejects', name: '取出被拒绝的行' },
	{ id: 'roster-check', name: '发放前校验' },
	{ id: 'reveal-limit', name: '查看次数用完' },
	{ id: 'export', name: '导出' },
	{ id: 'denied', name: '越权被拒' },
	{ id: 'insecure-http', name: '不加密监听' },
	{ id: 'start', name: '服务启动' },
	{ id: 'stop', name: '服务停止' },
	{ id: 'backup', name: '备份' },
	{ id: 'restore', name: '恢复' },
	{ id: 'audit-verified', name: '核对审计' },
	{ id: 'keys-rotated', name: '更换密钥' },
	{ id: 'retention', name: '到期清除' },
] as const;

export const AuditAct = z.enum(auditActs.map(({ id }) => id));

/** How an act ended. */
export const AuditResult = z.enum(['done', 'refused', 'failed']);

export const auditResults: readonly { id: z.infer<typeof AuditResult>; name: string }[] = [
	{ id: 'done', name: '完成' },
	{ id: 'refused', name: '被拒' },
	{ id: 'failed', name: '失败' },
];

/** What an act is called; one of a later version goes by its id. */
export function auditActName(act: string): string {
	return auditActs.find(({ id }) => id === act)?.name ?? act;
}

export function auditResultName(result: string): string {
	return auditResults.find(({ id }) => id === result)?.name ?? result;
}

/** What the audit is searched by; `since` and `until` are half open. */
export const AuditConditions = z.object({
	since: z.optional(Instant),
	until: z.optional(Instant),
	actor: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
	act: z.optional(AuditAct),
	result: z.optional(AuditResult),
	/** Stands in the subject, the detail, the address or the request's number. */
	text: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
});

/** GET /api/audit: entries, newest first. */
export const AuditQuery = z.extend(AuditConditions, {
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 500), 50),
	/** As other tables: `csv`, `xlsx`, `arrow`, `parquet` give all entries that fit. */
	format: z.optional(z.string().check(z.maxLength(20))),
});

/** An entry of the audit; without accounts nobody has a role or a county. */
export const AuditEntry = z.object({
	/** From 1, without gaps. */
	seq: z.int(),
	/** `2023-11-22T01:40:00Z`; null in entries that are older than the chain. */
	utc: z.nullable(z.string()),
	/** Shanghai, `2023-11-22 09:40:00`. */
	at: z.string(),
	/** The account's name; `console`, `web`, `restart` where there is none. */
	actor: z.string(),
	role: z.nullable(z.string()),
	region: z.nullable(z.string()),
	ip: z.nullable(z.string()),
	act: z.string(),
	subject: z.string(),
	result: z.string(),
	requestId: z.nullable(z.string()),
	/** JSON without personal data. */
	detail: z.string(),
	/** Binds it to the entry before; null before the chain. */
	mac: z.nullable(z.string()),
});

/** What was noted outside the database on a day: the chain had so many entries, and this was the last one's mac. */
export const AuditAnchor = z.object({ date: z.string(), at: z.string(), count: z.int(), mac: z.string() });

export const AuditPage = z.object({
	total: z.int(),
	rows: z.array(AuditEntry),
	/** Position of the first row, from 1. */
	first: z.int(),
	next: z.nullable(z.string()),
	previous: z.nullable(z.string()),
	/** Who stands in the audit at all. */
	actors: z.array(z.string()),
	lastAnchor: z.nullable(AuditAnchor),
	/** When it was verified last, up to which entry, and whether it was whole then. */
	lastVerified: z.nullable(z.object({ at: z.string(), upTo: z.int(), result: AuditResult })),
});

/** What is wrong with the audit, and where; `to` is the last entry that it concerns. */
export const AuditFault = z.object({
	kind: z.enum(['altered', 'inserted', 'removed', 'swapped', 'cut', 'rewritten', 'anchors', 'unreadable']),
	seq: z.int(),
	to: z.int(),
	/** Chinese: what it means. */
	sentence: z.string(),
});

/** GET /api/audit/verification, `yikatong audit verify --json` (security.md, R48). */
export const AuditVerification = z.object({
	isWhole: z.boolean(),
	entries: z.int(),
	/** How many are older than the chain; its first entry covers them. */
	unchained: z.int(),
	last: z.nullable(z.object({ seq: z.int(), at: z.string(), mac: z.nullable(z.string()) })),
	anchors: z.int(),
	lastAnchor: z.nullable(AuditAnchor),
	/** The first of them, 20 at most. */
	faults: z.array(AuditFault),
	/** Chinese: the verdict, and what to do. */
	sentence: z.string(),
	remedy: z.nullable(z.string()),
	verifiedAt: z.string(),
	/** Whether the verification itself stands in the audit. */
	isRecorded: z.boolean(),
});

export type AuditAct = z.infer<typeof AuditAct>;
export type AuditResult = z.infer<typeof AuditResult>;
export type AuditConditions = z.infer<typeof AuditConditions>;
export type AuditEntry = z.infer<typeof AuditEntry>;
export type AuditAnchor = z.infer<typeof AuditAnchor>;
export type AuditPage = z.infer<typeof AuditPage>;
export type AuditFault = z.infer<typeof AuditFault>;
export type AuditVerification = z.infer<typeof AuditVerification>;
