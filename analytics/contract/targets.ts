import * as z from 'zod/mini';
import { Instant, integer, Key, Month } from './query.ts';
import { Rate } from './ranking.ts';

/** What a yearly target counts: 项目数 or 人数 (domain.md, section 7). */
export const Measure = z.enum(['projects', 'persons']);

/** Larger than any city; whole numbers up to here are exact everywhere. */
const mostPeople = 2_000_000_000;

const Year = integer(2000, 2100);
const Target = integer(0, mostPeople);
const Unit = z.object({ key: Key, name: z.string() });

/** GET /api/targets: 累计 at a cut-off (default: the month's end) against the year's targets. */
export const TargetsQuery = z.object({ month: Month, at: z.optional(Instant) });

/** Where a target comes from: an imported file, an entry by hand, a decomposition; `source` is the file or the note. */
export const TargetOrigin = z.object({
	by: z.enum(['import', 'entry', 'split']),
	at: z.string(),
	source: z.string(),
});

/** One measure of one unit; what depends on the target is null where there is none. */
export const TargetProgress = z.object({
	done: z.int(),
	target: z.nullable(z.int()),
	rate: z.nullable(Rate),
	isMet: z.nullable(z.boolean()),
	/** Slower than 序时进度. */
	isBehind: z.nullable(z.boolean()),
	missing: z.nullable(z.int()),
	/** Year end, rounded down: `done` × `factor`. */
	projected: z.int(),
	isProjectedMet: z.nullable(z.boolean()),
	/** Whether the factor is last year's 31 December ÷ its same month, or 12 ÷ month. */
	method: z.enum(['last-year', 'linear']),
	factor: Rate,
	origin: z.nullable(TargetOrigin),
});

export const TargetRow = z.extend(Unit, { projects: TargetProgress, persons: TargetProgress });

const Unmet = z.object({
	/** How many units have a target. */
	targets: z.int(),
	unmet: z.array(Unit),
	behind: z.array(Unit),
});

export const Targets = z.object({
	month: Month,
	at: z.string(),
	year: z.int(),
	/** 序时进度: month/12. */
	schedule: Rate,
	total: TargetRow,
	rows: z.array(TargetRow),
	/** Units in canonical order, as a notice names them. */
	unmet: z.object({ projects: Unmet, persons: Unmet }),
});

/** Units that keep a part of their own: `410502:120,410503:50`. */
const Fixed = z.string().check(z.regex(/^([^:,]{1,40}:\d{1,10}(,(?!$)|$))*$/, '应写成 单位编码:数，用逗号分隔'));

/** GET /api/targets/split: how a total would be divided. */
export const SplitQuery = z.object({ year: Year, measure: Measure, total: Target, fixed: z._default(Fixed, '') });

export const SplitRow = z.extend(Unit, {
	/** The result that the part is in proportion to. */
	weight: z.int(),
	isFixed: z.boolean(),
	part: z.int(),
	/** What exact proportion would give; null where the part is fixed. */
	exact: z.nullable(Rate),
});

export const Split = z.object({
	year: z.int(),
	measure: Measure,
	total: z.int(),
	/** 上年累计, 本年累计, or nothing to go by: all alike. */
	basis: z.enum(['last-year', 'this-year', 'equal']),
	basisMonth: z.nullable(Month),
	rows: z.array(SplitRow),
});

const Note = z.string().check(z.trim(), z.minLength(1, '请写明依据，如文号'), z.maxLength(200));

/** POST /api/targets: one figure by hand; null takes the last entry back, and what was imported holds again. */
export const TargetEntry = z.strictObject({
	year: Year,
	region: Key,
	measure: Measure,
	value: z.nullable(Target),
	note: Note,
});

/** POST /api/targets/split: the decomposition as it was shown; another result by now is refused. */
export const SplitSave = z.strictObject({
	...SplitQuery.shape,
	fixed: Fixed,
	parts: z.array(z.strictObject({ key: Key, part: z.int() })).check(z.maxLength(200)),
	note: Note,
});

export const TargetsSaved = z.object({ entries: z.int() });

export type Measure = z.infer<typeof Measure>;
export type TargetProgress = z.infer<typeof TargetProgress>;
export type TargetRow = z.infer<typeof TargetRow>;
export type Targets = z.infer<typeof Targets>;
export type Split = z.infer<typeof Split>;
export type TargetEntry = z.infer<typeof TargetEntry>;
export type SplitSave = z.infer<typeof SplitSave>;
