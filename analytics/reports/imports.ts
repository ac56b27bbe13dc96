import type { z } from 'zod';
import { listValue, type Connection, type Row } from '../../sql/database.server.ts';
import { ImportRecord, type Imports, type ImportsQuery } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { seesAll, type Visible } from '../visible.ts';
import { instantWithZone } from './period.ts';
import { rejectAddress } from './reject_address.ts';

/** What was taken in, newest first, a page at a time. Only who sees the whole city sees its files. */
export async function imports(
	db: Connection,
	visible: Visible,
	query: z.output<typeof ImportsQuery>,
): Promise<Imports | null> {
	if (!seesAll(visible)) return null;
	const filter = filterOf(query);
	const [count] = await db.rows(
		`select count(*)::integer as total from import
		where ($kind is null or kind = $kind) and ($status is null or status = $status) and rejected >= $rejected::bigint`,
		filter,
	);
	const found = await db.rows(
		`select import.*, withdrawn_at::timestamp(0)::varchar as withdrawn_at, withdrawal.reason as withdrawal_reason
		from import
		left join withdrawal using (import_id)
		where ($kind is null or kind = $kind) and ($status is null or status = $status) and rejected >= $rejected::bigint
			and import_id < $before::integer
		order by import_id desc
		limit $more::integer`,
		{ ...filter, before: before(query.cursor), more: query.limit + 1 },
	);
	const page = found.slice(0, query.limit);
	const waiting = await waitingRows(
		db,
		page.map((row) => Number(row.import_id)),
	);
	const last = found.length > query.limit ? page.at(-1) : undefined;
	return {
		total: Number(count?.total),
		rows: page.map((row) => record(row, waiting.get(Number(row.import_id)) ?? 0)),
		next: last ? String(last.import_id) : null,
	};
}

function filterOf(query: z.output<typeof ImportsQuery>) {
	const [kind, status] = [query.kind ?? null, query.status ?? null];
	return status === 'partly-rejected' ? { kind, status: 'loaded', rejected: 1 } : { kind, status, rejected: 0 };
}

/** A cursor is the number of the last import on the page before. */
function before(cursor: string | undefined): number {
	if (cursor === undefined) return 2 ** 31 - 1;
	if (!/^\d{1,9}$/.test(cursor)) throw new Refusal(400, '参数 cursor：不是上一页给出的值');
	return Number(cursor);
}

async function waitingRows(db: Connection, ids: number[]): Promise<Map<number, number>> {
	if (ids.length === 0) return new Map();
	const rows = await db.rows(
		`select import_id, count(*)::integer as waiting from unmatched_row
		where list_contains($ids::integer[], import_id)
		group by import_id`,
		{ ids: listValue(ids) },
	);
	return new Map(rows.map((row) => [Number(row.import_id), Number(row.waiting)]));
}

/** The reject file's address stands for its place on the disk, a file's name for where it lay: folders of the server are nobody's business. */
function record(row: Row, unmatched: number): ImportRecord {
	const { import_id, received_at, rejects, withdrawn_at, withdrawal_reason, ...rest } = row;
	const counts = ['rows', 'loaded', 'duplicate', 'corrected', 'rejected', 'skipped'];
	return ImportRecord.parse({
		...rest,
		...Object.fromEntries(counts.map((name) => [name, Number(row[name])])),
		id: import_id,
		path: row.name,
		unmatched,
		rejects: rejects === null ? null : rejectAddress(String(rejects)),
		withdrawal: withdrawn_at && { at: instantWithZone(String(withdrawn_at)), reason: withdrawal_reason },
		receivedAt: instantWithZone(String(received_at)),
	});
}
