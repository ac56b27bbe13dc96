import * as z from 'zod/mini';
import { Instant, Key, Month } from './query.ts';
import { Rate } from './ranking.ts';

/** A day of the calendar, `2023-10-31`. */
export const Day = Instant.check(z.length(10, '日期应写成2023-10-31'));

/** The cells of 月监测表 that a person may fill, in their order (domain.md, section 9). */
export const MonitoringField = z.enum([
	'level',
	'document',
	'receivedOn',
	'allotted',
	'disbursed',
	'due',
	'amountDue',
	'paid',
	'amountPaid',
	'failed',
	'amountFailed',
	'reissued',
	'outstanding',
	'amountReturned',
	'publicised',
	'reason',
	'expectedOn',
	'note',
]);

/** Every column after 补贴项目: those that people may fill, and the rates, which follow from them; money is in 元 where people read it. */
export const monitoringColumns = [
	{ id: 'level', title: '资金层级', group: '资金下达拨付', type: 'text' },
	{ id: 'document', title: '下达文号', group: '资金下达拨付', type: 'text' },
	{ id: 'receivedOn', title: '收文日期', group: '资金下达拨付', type: 'day' },
	{ id: 'allotted', title: '下达金额', group: '资金下达拨付', type: 'money' },
	{ id: 'disbursed', title: '已拨付金额', group: '资金下达拨付', type: 'money' },
	{ id: 'disbursedRate', title: '拨付进度', group: '资金下达拨付', type: 'rate' },
	{ id: 'due', title: '应兑付人次', group: '兑付', type: 'count' },
	{ id: 'amountDue', title: '应兑付金额', group: '兑付', type: 'money' },
	{ id: 'paid', title: '已兑付人次', group: '兑付', type: 'count' },
	{ id: 'amountPaid', title: '已兑付金额', group: '兑付', type: 'money' },
	{ id: 'paidRate', title: '兑付进度', group: '兑付', type: 'rate' },
	{ id: 'failed', title: '失败人次', group: '失败与纠错', type: 'count' },
	{ id: 'amountFailed', title: '失败金额', group: '失败与纠错', type: 'money' },
	{ id: 'reissued', title: '已纠错再发', group: '失败与纠错', type: 'count' },
	{ id: 'outstanding', title: '遗留人次', group: '失败与纠错', type: 'count' },
	{ id: 'amountReturned', title: '退回国库金额', group: '失败与纠错', type: 'money' },
	{ id: 'cardShare', title: '社保卡占比', group: '其他', type: 'rate' },
	{ id: 'publicised', title: '是否公示', group: '其他', type: 'choice' },
	{ id: 'reason', title: '未兑付原因', group: '其他', type: 'text' },
	{ id: 'expectedOn', title: '预计兑付时间', group: '其他', type: 'day' },
	{ id: 'note', title: '备注', group: '其他', type: 'text' },
] as const;

/** What 是否公示 may say. */
export const publicisedWords = ['是', '部分', '否'] as const;

/** GET /api/monitoring-table: 累计 as of the 25th unless another instant is asked for; `today` tells who is late by now. */
export const MonitoringQuery = z.object({
	month: Month,
	region: z.optional(Key),
	at: z.optional(Instant),
	today: z.optional(Day),
});

const Unit = z.object({ key: Key, name: z.string() });
const Count = z.nullable(z.int());
const Text = z.nullable(z.string());
const Share = z.nullable(Rate);

/** What a row shows: amounts in 分, days as 2023-10-31; null where there is nothing. */
export const MonitoringCells = z.object({
	...{ level: Text, document: Text, receivedOn: Text, allotted: Count, disbursed: Count, disbursedRate: Share },
	...{ due: Count, amountDue: Count, paid: Count, amountPaid: Count, paidRate: Share },
	...{ failed: Count, amountFailed: Count, reissued: Count, outstanding: Count, amountReturned: Count },
	...{ cardShare: Share, publicised: Text, reason: Text, expectedOn: Text, note: Text },
});

/** A cell that a person entered, or that moved after the submission: what the system counts, and counted then. */
export const MonitoringMark = z.object({
	field: MonitoringField,
	system: Text,
	isHand: z.boolean(),
	/** Entered less counted, where both are numbers. */
	difference: Count,
	isMoved: z.boolean(),
	sent: Text,
});

export const MonitoringRow = z.object({
	kind: z.enum(['row', 'department', 'region', 'city-department', 'total']),
	id: z.string(),
	no: z.nullable(z.int()),
	region: z.nullable(Unit),
	department: z.nullable(Unit),
	project: z.nullable(Unit),
	cells: MonitoringCells,
	marks: z.array(MonitoringMark),
});

const FooterText = z.string().check(z.trim(), z.maxLength(60), z.regex(/^\P{Cc}*$/u, '不能含有控制字符'));

/** 填报单位, 负责人, 填报人, 联系电话, 填报日期. */
export const MonitoringFooter = z.strictObject({
	unit: FooterText,
	lead: FooterText,
	filler: FooterText,
	phone: FooterText,
	date: z.union([z.literal(''), Day]),
});

/** 未填, 填报中, 已报送, 已退回, 已汇总. */
export const MonitoringState = z.enum(['empty', 'filling', 'submitted', 'returned', 'merged']);

export const MonitoringUnit = z.extend(Unit, {
	state: MonitoringState,
	/** Submitted late, or not yet by `today`; null where that was not asked. */
	isLate: z.nullable(z.boolean()),
	submittedAt: Text,
	changedAt: Text,
	changedBy: Text,
	/** Why it was returned, until it is submitted again. */
	remark: Text,
	/** Of the last act; 0 before any. */
	version: z.int(),
	footer: z.nullable(MonitoringFooter),
	rows: z.int(),
	entries: z.int(),
	/** Entries that stand in place of a figure of the system. */
	overwritten: z.int(),
	moved: z.int(),
	/** Entries in rows that are there no more. */
	strays: z.array(z.object({ label: z.string(), field: MonitoringField, value: z.string() })),
});

export const MonitoringTable = z.object({
	month: Month,
	at: z.string(),
	/** The last day to submit it. */
	dueOn: z.string(),
	/** 全市, or the unit that is asked for. */
	unit: Unit,
	units: z.array(MonitoringUnit),
	rows: z.array(MonitoringRow),
});

export type MonitoringField = z.infer<typeof MonitoringField>;
export type MonitoringColumn = (typeof monitoringColumns)[number];
export type MonitoringCells = z.infer<typeof MonitoringCells>;
export type MonitoringMark = z.infer<typeof MonitoringMark>;
export type MonitoringRow = z.infer<typeof MonitoringRow>;
export type MonitoringFooter = z.infer<typeof MonitoringFooter>;
export type MonitoringState = z.infer<typeof MonitoringState>;
export type MonitoringUnit = z.infer<typeof MonitoringUnit>;
export type MonitoringTable = z.infer<typeof MonitoringTable>;
