import * as z from 'zod/mini';
import { MonitoringField, MonitoringFooter } from './monitoring.ts';
import { Key, Month } from './query.ts';

const Place = { month: Month, region: Key };

/** POST /api/monitoring-table/entries: cells as they were written (empty: the system's value again), and the footer. */
export const MonitoringEntries = z.strictObject({
	...Place,
	/** The unit's version that the page showed: refused where somebody has filled in since. */
	base: z.optional(z.int()),
	cells: z
		.array(z.strictObject({ id: z.string().check(z.maxLength(40)), field: MonitoringField, text: z.string() }))
		.check(z.maxLength(5000)),
	footer: z.optional(MonitoringFooter),
});

/** POST /api/monitoring-table/submit */
export const MonitoringSubmission = z.strictObject({ ...Place, base: z.optional(z.int()) });

/** POST /api/monitoring-table/return: back to the unit, with what is to be put right. */
export const MonitoringReturn = z.strictObject({
	...Place,
	remark: z
		.string()
		.check(
			z.trim(),
			z.minLength(1, '请写明退回的意见'),
			z.maxLength(200, '退回意见不能超过200个字'),
			z.regex(/^\P{Cc}*$/u, '退回意见中有不能识别的字符'),
		),
});

/** POST /api/monitoring-table/merge: all that are submitted. */
export const MonitoringMerge = z.strictObject({ month: Month });

/** What an act did: how many cells it changed. */
export const MonitoringSaved = z.object({ cells: z.int() });

/** Which units were merged, and which have not submitted. */
export const MonitoringMerged = z.object({ merged: z.array(z.string()), missing: z.array(z.string()) });

export const MonitoringUploadQuery = z.object({
	month: Month,
	name: z.string().check(z.minLength(1), z.maxLength(255)),
});

/** A place in a workbook and what is said of it. */
export const MonitoringFault = z.object({
	sheet: z.nullable(z.string()),
	line: z.nullable(z.int()),
	column: z.nullable(z.string()),
	sentence: z.string(),
});

/** A filled workbook: taken in whole, or refused whole with all that is wrong; `notes`: what was not taken, and why. */
export const MonitoringUpload = z.object({
	isTaken: z.boolean(),
	cells: z.int(),
	units: z.array(z.string()),
	faults: z.array(MonitoringFault),
	notes: z.array(MonitoringFault),
});

export type MonitoringEntries = z.infer<typeof MonitoringEntries>;
export type MonitoringFault = z.infer<typeof MonitoringFault>;
export type MonitoringUpload = z.infer<typeof MonitoringUpload>;
