import * as z from 'zod/mini';
import type { Connection, Row } from '../../sql/database.server.ts';
import { FailureDetail, FailureRow, type Period } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { failurePage } from './failures.ts';
import { periodOf } from './period.ts';
import { shaped } from './shape.ts';

const Record = z.extend(FailureRow, { isCompany: z.boolean() });

/** One obligation, named by any row of its chain, seen at a cut-off. */
export type DetailQuery = Period & { slip: string; line: number };

/**
 * One obligation's state at the cut-off and its whole history, also after it.
 * Null where there is none, it was not funded before the cut-off, or the reader may not see its unit.
 */
export async function failureDetail(
	db: Connection,
	visible: Visible,
	query: DetailQuery,
): Promise<FailureDetail | null> {
	const { sql, head } = await periodOf(db, query);
	const found = await visibleRecord(db, visible, { ...query, cutOff: sql.cutOff });
	if (!found) return null;
	const { root, record } = found;
	const key = { slip: Number(root.slip_key), line: Number(root.line_no) };
	return FailureDetail.parse({
		...record,
		at: head.at,
		remedy: await remedyOf(db, record.reason?.code),
		events: await eventsOf(db, { ...key, cutOff: sql.cutOff }),
		versions: await versionsOf(db, key),
	});
}

/** The original row of an obligation, and its record at a cut-off; null where the reader may not see it. */
export async function visibleRecord(
	db: Connection,
	visible: Visible,
	{ slip, line, cutOff }: { slip: string; line: number; cutOff: string },
): Promise<{ root: Row; record: z.output<typeof Record> } | null> {
	const [root] = await db.rows('select * from failure_root($slip::varchar, $line::integer)', { slip, line });
	if (!root) return null;
	const page = await failurePage(db, visible, oneRecord(Number(root.month), cutOff, root));
	const [record] = z.array(Record).parse(shaped(page).rows);
	return record ? { root, record } : null;
}

function oneRecord(month: number, cutOff: string, root: Row) {
	const keys = {
		region: null,
		department: null,
		bank: null,
		township: null,
		project: null,
		slip: String(root.slip_no),
	};
	const any = { state: 'any', reason: null, minDays: null, search: null, sort: 'slip', offset: 0, limit: 1 };
	return { month, scope: 'month', cutOff, keys, line: Number(root.line_no), ...any };
}

async function remedyOf(db: Connection, code: string | undefined): Promise<FailureDetail['remedy']> {
	const [row] = await db.rows('select actor, remedy from failure_reason where reason_code = $code', {
		code: code ?? null,
	});
	return row ? { actor: String(row.actor), text: String(row.remedy) } : null;
}

async function eventsOf(db: Connection, root: { slip: number; line: number; cutOff: string }): Promise<unknown[]> {
	const rows = await db.rows(
		'select * from obligation_event($slip::integer, $line::integer, $cutOff::timestamp)',
		root,
	);
	return rows.map(shaped);
}

async function versionsOf(db: Connection, root: { slip: number; line: number }): Promise<unknown[]> {
	const rows = await db.rows('select * from obligation_version($slip::integer, $line::integer)', root);
	return rows.map(shaped);
}
