import * as z from 'zod/mini';
import { integer, isDay, Key, Month, Period, Scope } from './query.ts';

/** How a project of a year stands between the policy list and the payouts. */
export const policyStates = [
	{ id: 'unlisted', name: '已发未列' },
	{ id: 'unpaid', name: '已列未发' },
	{ id: 'paid', name: '已列已发' },
] as const;

/** What happened to a project of the list. */
export const policyChanges = [
	{ id: 'added', name: '增加' },
	{ id: 'removed', name: '减少' },
	{ id: 'changed', name: '更改' },
] as const;

/** The dates that every year has for the list. */
export const policyDates = [
	{ id: 'filing', name: '报省财政厅备案' },
	{ id: 'publication', name: '向社会公开' },
] as const;

/** GET /api/policy-list?month&scope&at&region&on: the list of the month's year, held against the payouts of the period. */
export const PolicyListQuery = z.extend(Period, {
	region: z.optional(Key),
	/** Today, for the yearly dates; without it there are none. */
	on: z.optional(
		z.string().check(z.regex(/^20\d\d-\d\d-\d\d$/, '日期应写成2023-10-31'), z.refine(isDay, '没有这一天')),
	),
});

const count = z.int().check(z.minimum(0));
const Text = z.nullable(z.string());

export const PolicyProject = z.object({
	state: z.enum(policyStates.map(({ id }) => id)),
	code: Key,
	name: z.string(),
	department: Text,
	level: Text,
	standard: Text,
	cycle: Text,
	/** 兑付时限 in working days. */
	deadlineDays: z.nullable(z.int()),
	status: Text,
	/** What was paid in the period: slips, 人次, 分. */
	...{ slips: count, payments: count, amount: count },
});

/** A column of the list, as it was and as it is. */
export const PolicyField = z.object({ name: z.string(), was: Text, now: Text });

/** Against the version before of the same year, or against last year's list. */
const Since = z.enum(['year', 'last']);

export const PolicyChange = z.object({
	since: Since,
	code: Key,
	name: z.string(),
	kind: z.enum(policyChanges.map(({ id }) => id)),
	fields: z.array(PolicyField),
	/** The file that brought it, for whom it is not hidden; null of a project that this year's list has not. */
	...{ file: Text, importId: z.nullable(z.int()), sourceLine: z.nullable(z.int()) },
});

export const PolicyDate = z.object({
	id: z.enum(policyDates.map(({ id }) => id)),
	day: z.string(),
	/** Negative where it has passed. */
	daysLeft: z.int(),
	workingDaysLeft: z.nullable(z.int()),
});

export const PolicyList = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	year: z.int(),
	/** Whether the year, and the year before, have a list. */
	...{ hasList: z.boolean(), hasLast: z.boolean() },
	/** Projects in each state. */
	...{ paid: count, unpaid: count, unlisted: count },
	/** The parts of 应纳尽纳率. */
	...{ numerator: count, denominator: count },
	rows: z.array(PolicyProject),
	changes: z.array(PolicyChange),
	dates: z.array(PolicyDate),
});

/**
 * GET /api/policy-list/form?year&project&since&version: what the 变更申请表 of a project is filled with, of one change where
 * `since` and the import of its version are given.
 */
export const PolicyFormQuery = z.object({
	...{ year: integer(2000, 2100), project: Key },
	...{ since: z.optional(Since), version: z.optional(integer(1, 2_147_483_647)) },
});

export const PolicyForm = z.object({
	year: z.int(),
	code: Key,
	name: Text,
	isListed: z.boolean(),
	fields: z.array(PolicyField),
});

export type PolicyProject = z.infer<typeof PolicyProject>;
export type PolicyChange = z.infer<typeof PolicyChange>;
export type PolicyDate = z.infer<typeof PolicyDate>;
export type PolicyList = z.infer<typeof PolicyList>;
export type PolicyForm = z.infer<typeof PolicyForm>;

const named: readonly { id: string; name: string }[] = [...policyStates, ...policyChanges, ...policyDates];

/** What a state, a change or a date is called. */
export function policyName(id: PolicyProject['state'] | PolicyChange['kind'] | PolicyDate['id']): string {
	return named.find((each) => each.id === id)?.name ?? id;
}
