import * as z from 'zod/mini';
import { FindingRow } from './findings.ts';
import { integer, Key, Month } from './query.ts';

/** A parameter of a rule on the records and its value; `on` is 1 or 0. */
const Change = z.object({
	name: z.string().check(z.regex(/^[a-z_]{1,40}$/)),
	value: z.int().check(z.minimum(0), z.maximum(999_999)),
});

const changesText = /^[a-z_]{1,40}:\d{1,6}(,[a-z_]{1,40}:\d{1,6}){0,9}$/;

/** GET /api/findings/rules/trial: what a rule would find in the last months; `changes` is like `months:6,on:1`. */
export const RuleTrialQuery = z.object({
	rule: Key,
	changes: z.string().check(z.regex(changesText, '应写成 参数:数，几项用逗号隔开，如 months:6,on:1')),
	months: z._default(integer(1, 12), 6),
});

const Found = z.object({ found: z.int(), amount: z.int() });

export const RuleTrial = z.object({
	rule: z.object({ id: z.string(), title: z.string() }),
	/** New months first; `before` is what lists show now. Amounts in 分. */
	months: z.array(z.object({ month: Month, before: Found, after: Found })),
	/** The first that it would find in the newest month with any, masked. */
	examples: z.array(FindingRow),
});

/** GET /api/findings/rules/versions: every version that the office saved, newest first. */
export const RuleVersions = z.object({
	/** The newest version; what is saved next names it. */
	version: z.int(),
	rows: z.array(
		z.object({
			version: z.int(),
			rule: z.string(),
			parameter: z.string(),
			value: z.int(),
			fromMonth: Month,
			reason: z.string(),
			savedAt: z.string(),
			savedBy: z.string(),
		}),
	),
});

/** POST /api/findings/rules: switches a rule on or off and sets its parameters from a month on. */
export const RuleSave = z.object({
	rule: Key,
	changes: z.array(Change).check(z.minLength(1), z.maxLength(10)),
	fromMonth: Month,
	reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
	/** The version that the page showed. */
	base: z.int(),
});

export const RuleSaved = z.object({ version: z.int() });

/** `months:6,on:1` as a list. */
export function readChanges(text: string): RuleChange[] {
	return text.split(',').map((part) => {
		const [name = '', value] = part.split(':');
		return { name, value: Number(value) };
	});
}

/** 停用; 启用; 与前几个月比：6. `meanings` are the words of the rule's parameters. */
export function printRuleChange(
	{ name, value }: RuleChange,
	meanings: readonly { name: string; meaning: string }[],
): string {
	if (name === 'on') return value === 0 ? '停用' : '启用';
	return `${meanings.find((one) => one.name === name)?.meaning ?? name}：${value}`;
}

export type RuleChange = z.infer<typeof Change>;
export type RuleTrial = z.infer<typeof RuleTrial>;
export type RuleVersions = z.infer<typeof RuleVersions>;
export type RuleSave = z.infer<typeof RuleSave>;
