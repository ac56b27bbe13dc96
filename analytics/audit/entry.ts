import { z } from 'zod';
import { auditMac } from '../../ingest/audit_mac.ts';
import type { DatabaseSync } from '../../ingest/state.ts';
import { AuditEntry } from '../contract/index.ts';

/** What an entry tells, without what binds it. */
export type Told = Omit<AuditEntry, 'mac'>;

/** The columns of the table `audit` as the contract names them. */
export const entryColumns =
	'entry as seq, utc, at, actor, role, region_code as region, ip, act, subject, result, request_id as requestId, detail, mac';

/** An entry in the one form that its mac is made of (security.md, R48). */
export function canonical(entry: Told): string {
	const { seq, utc, at, actor, role, region, ip, act, subject, result, requestId, detail } = entry;
	return JSON.stringify({ seq, utc, at, actor, role, region, ip, act, subject, result, requestId, detail });
}

/** What the first chained entry follows: the text of all entries that are older than the chain. */
export function unchainedText(entries: readonly Told[]): string {
	return JSON.stringify(entries.map(canonical));
}

export function macOf(key: string, previous: string, entry: Told): string {
	return auditMac(key, previous, canonical(entry));
}

/** All entries in order, one at a time. */
export function* entriesOf(state: DatabaseSync, from = 1): Generator<AuditEntry> {
	const rows = state.prepare(`select ${entryColumns} from audit where entry >= ? order by entry`).iterate(from);
	for (const row of rows) yield AuditEntry.parse(row);
}

const Head = z.object({ seq: z.int(), at: z.string(), mac: z.nullable(z.string()) });

/** The last entry: what the next one follows. */
export type Head = z.output<typeof Head>;

export function headOf(state: DatabaseSync): Head | null {
	const row = state.prepare('select entry as seq, at, mac from audit order by entry desc limit 1').get();
	return Head.nullable().parse(row ?? null);
}

/** The number of entries ever written: SQLite counts on where some were taken away, so that a gap stays to be seen. */
export function writtenCount(state: DatabaseSync): number {
	return Number(state.prepare("select seq from sqlite_sequence where name = 'audit'").get()?.seq ?? 0);
}
