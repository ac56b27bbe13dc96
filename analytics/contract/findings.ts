import * as z from 'zod/mini';
import { integer, Key, Month } from './query.ts';

/** 高, 中, 低. */
export const Severity = z.enum(['high', 'medium', 'low']);

/** Conditions on findings; 待拨款 is what is not funded yet and so in no month. */
const conditions = {
	month: z.optional(Month),
	severity: z.optional(Severity),
	region: z.optional(Key),
	department: z.optional(Key),
	project: z.optional(Key),
	bank: z.optional(Key),
};

/** GET /api/findings/rules: the rules on the records, each with what it found under the conditions. */
export const FindingRulesQuery = z.object(conditions);

export const FindingRule = z.object({
	id: z.string(),
	title: z.string(),
	severity: Severity,
	/** Why it matters. */
	reason: z.string(),
	source: z.string(),
	/** What the rule compares with, as of the month, in the words of the office: 同一账号至少几人：2. */
	parameters: z.array(z.object({ name: z.string(), value: z.int(), meaning: z.string() })),
	isOn: z.boolean(),
	found: z.int(),
	/** 分. */
	amount: z.int(),
});

export const FindingRules = z.object({ rules: z.array(FindingRule) });

/** GET /api/findings: what the rules found, masked, the severe first. */
export const FindingsQuery = z.extend(FindingRulesQuery, {
	rule: z.optional(Key),
	/** A slip's number: what was found of it and its lines. */
	slip: z.optional(Key),
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 500), 20),
});

const Named = z.nullable(z.object({ key: Key, name: z.string() }));

export const FindingRow = z.object({
	/** Lasts while the record does. */
	id: z.string(),
	rule: z.object({ id: z.string(), title: z.string(), severity: Severity }),
	/** Null: not funded yet. */
	month: z.nullable(Month),
	region: Named,
	department: Named,
	project: Named,
	bank: Named,
	slip: z.nullable(z.string()),
	/** Null: of the whole slip, or of a unit. */
	line: z.nullable(z.int()),
	/** Masked; null where it is of no single person. */
	name: z.nullable(z.string()),
	idMasked: z.nullable(z.string()),
	accountTail: z.nullable(z.string()),
	/** 分. */
	amount: z.nullable(z.int()),
	detail: z.string(),
	/** The file that told of it. */
	file: z.nullable(z.string()),
	sourceLine: z.nullable(z.int()),
	/** The month whose list of records has it; null where none has. */
	recordMonth: z.nullable(Month),
});

const Facet = z.array(z.object({ key: Key, name: z.string(), count: z.int() }));

export const Findings = z.object({
	/** Under all conditions. */
	total: z.int(),
	/** Without conditions. */
	allTotal: z.int(),
	rows: z.array(FindingRow),
	/** Position of the first row, from 1. */
	first: z.int(),
	next: z.nullable(z.string()),
	previous: z.nullable(z.string()),
	/** What the conditions can still be narrowed by. */
	facets: z.object({
		rule: Facet,
		severity: Facet,
		month: Facet,
		region: Facet,
		department: Facet,
		project: Facet,
		bank: Facet,
	}),
});

export const severityNames: Readonly<Record<z.infer<typeof Severity>, string>> = {
	high: '高',
	medium: '中',
	low: '低',
};

/** 同一账号至少几人：2；…. */
export function printParameters({ parameters }: Pick<FindingRule, 'parameters'>): string {
	return parameters.map(({ meaning, value }) => `${meaning}：${value}`).join('；');
}

export type Severity = z.infer<typeof Severity>;
export type FindingRule = z.infer<typeof FindingRule>;
export type FindingRules = z.infer<typeof FindingRules>;
export type FindingRow = z.infer<typeof FindingRow>;
export type Findings = z.infer<typeof Findings>;
