import { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { RosterVerdict } from '../contract/index.ts';

const Verdict = z.object({
	source_line: z.int(),
	slip_no: z.string().nullable(),
	line_no: z.int().nullable(),
	amount: z.number().nullable(),
	is_rejected: z.boolean(),
	verdict: RosterVerdict,
	reasons: z
		.string()
		.transform((text) => z.array(z.object({ title: z.string(), detail: z.string() })).parse(JSON.parse(text))),
	name_masked: z.string().nullable(),
	id_masked: z.string().nullable(),
	account_tail: z.string().nullable(),
});

/** What was said of a row of a list (`judge`). */
export type Verdict = z.output<typeof Verdict>;

/** Rows that are asked for at once. */
const SIZE = 2000;

/** The verdicts of a table in the order of its lines; of those that did not pass where `onlyFound`. */
export async function* verdictsOf(db: Connection, table: number, onlyFound: boolean): AsyncGenerator<Verdict> {
	for (let after = 0; ;) {
		const asked = { table, after, only_found: onlyFound, size: SIZE };
		const page = z.array(Verdict).parse(await db.rows(statement('roster_check/verdict_page.sql'), asked));
		yield* page;
		const last = page.at(-1);
		if (!last || page.length < SIZE) return;
		after = last.source_line;
	}
}
