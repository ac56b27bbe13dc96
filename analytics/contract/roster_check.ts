import * as z from 'zod/mini';
import { Key } from './query.ts';

/** What 发放前校验 says of a row of a list, and what it is called. */
export const rosterVerdicts = [
	{ id: 'wrong', name: '有误' },
	{ id: 'doubtful', name: '存疑' },
	{ id: 'passed', name: '通过' },
] as const;

export const RosterVerdict = z.enum(rosterVerdicts.map(({ id }) => id));

/**
 * POST /api/roster-check?name&project&form: a list for payment (发放明细) is checked; nothing of it is kept. `project` is that
 * of slips which are not loaded; `form=file` answers the list with its conclusions instead, as it came; or as text or as a workbook.
 */
export const RosterCheckQuery = z.object({
	name: z.string().check(z.minLength(1), z.maxLength(255)),
	project: z.optional(Key),
	form: z._default(z.enum(['json', 'file', 'csv', 'xlsx']), 'json'),
});

/** Rows of the list and their amount in 分; of rows whose amount can't be read there is none. */
const Counted = z.object({ rows: z.int(), amount: z.int() });

const Reason = z.object({ title: z.string(), detail: z.string() });

/** A row that did not pass, masked. Null is what ingest would not take from it. */
export const RosterRow = z.object({
	sheet: z.nullable(z.string()),
	line: z.int(),
	slip: z.nullable(z.string()),
	lineNo: z.nullable(z.int()),
	name: z.nullable(z.string()),
	idMasked: z.nullable(z.string()),
	accountTail: z.nullable(z.string()),
	amount: z.nullable(z.int()),
	verdict: RosterVerdict,
	reasons: z.array(Reason),
});

export const RosterCheck = z.object({
	...{ all: Counted, wrong: Counted, doubtful: Counted, passed: Counted },
	/** The grave ones first; a row may have several. */
	reasons: z.array(
		z.object({ id: z.string(), title: z.string(), verdict: RosterVerdict, rows: z.int(), amount: z.int() }),
	),
	/** The rows that did not pass, in the order of the file: the first 500. */
	rows: z.array(RosterRow),
	/** What of the file was not checked, in Chinese. */
	warnings: z.array(z.string()),
	/** Of the result file. */
	extension: z.enum(['csv', 'xlsx']),
});

export type RosterVerdict = z.infer<typeof RosterVerdict>;
export type RosterRow = z.infer<typeof RosterRow>;
export type RosterCheck = z.infer<typeof RosterCheck>;

/** What a verdict is called. */
export function rosterVerdictName(id: RosterVerdict): string {
	return rosterVerdicts.find((each) => each.id === id)?.name ?? id;
}
