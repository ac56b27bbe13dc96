import { z } from 'zod';
import { maskRow } from '../../ingest/reject/mask.ts';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { RosterCheck, type RosterRow } from '../contract/index.ts';
import { recordsOf } from './records.ts';
import { type Checked, resultExtension } from './result_file.ts';
import { type Verdict, verdictsOf } from './verdicts.ts';

/** Rows that did not pass which an answer shows; the result file has all. */
const SHOWN = 500;

const Count = z.object({
	kind: z.enum(['all', 'verdict', 'reason']),
	id: z.string(),
	title: z.string().nullable(),
	verdict: z.string().nullable(),
	rows: z.int(),
	amount: z.number(),
});

/** What a page shows of a list that was judged (`judge`): counts, reasons, and the first rows that did not pass, masked. */
export async function rosterAnswer(
	db: Connection,
	tables: readonly Checked[],
	warnings: readonly string[],
): Promise<RosterCheck> {
	const counts = z.array(Count).parse(await db.rows(statement('roster_check/summary.sql')));
	const of = (name: string) => {
		const count = counts.find(({ kind, id }) => kind !== 'reason' && id === name);
		return { rows: count?.rows ?? 0, amount: count?.amount ?? 0 };
	};
	return RosterCheck.parse({
		...{ all: of('all'), wrong: of('wrong'), doubtful: of('doubtful'), passed: of('passed') },
		reasons: counts.filter(({ kind }) => kind === 'reason'),
		rows: await shownRows(db, tables),
		...{ warnings, extension: resultExtension(tables) },
	});
}

async function shownRows(db: Connection, tables: readonly Checked[]): Promise<RosterRow[]> {
	const rows: RosterRow[] = [];
	for (const table of tables) {
		const found: Verdict[] = [];
		for await (const verdict of verdictsOf(db, table.table, true)) {
			if (rows.length + found.length >= SHOWN) break;
			found.push(verdict);
		}
		const masked = await maskedReasons(table, found);
		rows.push(...found.map((verdict) => rowOf(verdict, table.sheet, masked)));
	}
	return rows;
}

function rowOf(verdict: Verdict, sheet: string | null, masked: ReadonlyMap<number, string>): RosterRow {
	const { source_line: line, slip_no: slip, line_no: lineNo, name_masked: name, amount, reasons } = verdict;
	const { id_masked: idMasked, account_tail: accountTail } = verdict;
	return {
		...{ sheet, line, slip, lineNo, name, idMasked, accountTail, amount, verdict: verdict.verdict },
		reasons: reasons.map(({ title, detail }) => ({ title, detail: masked.get(line) ?? detail })),
	};
}

/** What ingest says of a row may quote its cells: by line, without names and long numbers. */
async function maskedReasons(table: Checked, found: readonly Verdict[]): Promise<Map<number, string>> {
	const rejected = new Map(found.filter((row) => row.is_rejected).map((row) => [row.source_line, row.reasons]));
	const masked = new Map<number, string>();
	if (rejected.size === 0) return masked;
	for await (const { line, content } of recordsOf(table, table.layout)) {
		const [told] = rejected.get(line) ?? [];
		if (told) masked.set(line, maskRow({ line, column: null, reason: told.detail, content }, table.layout).reason);
		if (masked.size === rejected.size) break;
	}
	return masked;
}
