import * as z from 'zod/mini';
import { indicators } from './indicators.ts';

/** A month of the calendar, `2023-10`. */
export const Month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份应写成2023-10'));

/** Whether the calendar has the day that a text begins with; 30 February it has not. */
export function isDay(text: string): boolean {
	const day = text.slice(0, 10);
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** `Z`, `+08:00`; a blank is a plus that an address did not encode. */
const zone = /(Z|[+ -]\d\d:\d\d)$/;

/** An instant with a zone as Shanghai, UTC+8, writes it without; what has no zone stays as it is. */
function toShanghai(text: string): string {
	const instant = zone.test(text) ? Date.parse(text.replace(' ', '+')) : NaN;
	return Number.isNaN(instant) ? text : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19);
}

/** An instant to the second, of Shanghai where it names no zone, or a bare date (its 00:00); read as Shanghai time. */
export const Instant = z
	.string()
	.check(
		z.regex(
			/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+ -](0\d|1[0-4]):[0-5]\d)?)?$/,
			'时间应写成2023-11-01T00:00:00',
		),
		z.refine(isDay, '没有这一天'),
		z.overwrite(toShanghai),
	);

/** 当月 is the month's cohort, 累计 runs from 1 January (domain.md, section 5). */
export const Scope = z.enum(['month', 'ytd']);

/** What records are grouped by. */
export const RecordDimension = z.enum(['region', 'department', 'bank', 'township', 'project']);

/** What a table of figures is grouped by; `direct` is 是否直达资金 and `level` 政策层级 of the project. */
export const Dimension = z.enum([...RecordDimension.options, 'direct', 'level']);

export const IndicatorId = z.enum(indicators.map((indicator) => indicator.id));

/** 遗留, 待反馈, 已退款, 成功 (domain.md, section 4). */
export const State = z.enum(['outstanding', 'pending', 'refunded', 'paid']);

/** Region code, department name, bank code, township key or project code; `-` is 未填. */
export const Key = z.string().check(z.minLength(1), z.maxLength(120));

/** A whole number, also one written in an address. */
export const integer = (least: number, most: number) =>
	z.coerce.number().check(z.int(), z.minimum(least), z.maximum(most));

/** Which month, which period, seen at which instant (default: the month's end). */
export const Period = z.object({ month: Month, scope: z._default(Scope, 'month'), at: z.optional(Instant) });

export type IndicatorId = z.infer<typeof IndicatorId>;
/** How pages, tables and notices call a scope. */
export const scopeNames: Readonly<Record<z.infer<typeof Scope>, string>> = { month: '当月', ytd: '累计' };

export type Period = z.infer<typeof Period>;
export type Scope = z.infer<typeof Scope>;
export type Dimension = z.infer<typeof Dimension>;
export type RecordDimension = z.infer<typeof RecordDimension>;
export type State = z.infer<typeof State>;
