import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { DatabaseSync } from '../../ingest/state.ts';
import { type AuditConditions, AuditEntry, type AuditPage, AuditResult, type AuditQuery } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { rootOf, anchorFile, readAnchors } from './anchors.ts';
import { entryColumns } from './entry.ts';

/** Entries that an export has at most; more are asked for in spans. */
const mostEntries = 100_000;

/** Entries that are looked at together: between two such spans other questions are answered. */
const span = 5_000;

/** Those of a span that meet all conditions; one that is null is none. */
const wanted = `
	from audit
	where entry > $after and entry <= $until_entry
		and ($since is null or at >= $since) and ($until is null or at < $until)
		and ($actor is null or actor = $actor) and ($act is null or act = $act)
		and ($result is null or result = $result)
		and ($text is null or instr(
			lower(subject || ' ' || detail || ' ' || coalesce(ip, '') || ' ' || coalesce(request_id, '')), lower($text)) > 0)`;

/** A page of the entries that meet the conditions, newest first. Entries written meanwhile do not move its neighbours. */
export async function auditPage(
	state: DatabaseSync,
	query: Omit<z.output<typeof AuditQuery>, 'format'>,
): Promise<AuditPage> {
	const { cursor, limit, ...conditions } = query;
	const { ceiling, offset } = placeOf(state, cursor);
	const found = await numbersOf(state, conditions, ceiling);
	const total = found.length;
	const shown = JSON.stringify(found.toReversed().slice(offset, offset + limit));
	const rows = state
		.prepare(
			`select ${entryColumns} from audit where entry in (select value from json_each($shown)) order by entry desc`,
		)
		.all({ shown });
	return {
		total,
		rows: z.array(AuditEntry).parse(rows),
		first: offset + 1,
		next: offset + limit < total ? cursorAt(ceiling, offset + limit) : null,
		previous: offset > 0 ? cursorAt(ceiling, Math.max(0, offset - limit)) : null,
		actors: actorsOf(state),
		lastAnchor: readAnchors(anchorFile(rootOf(state))).anchors.at(-1) ?? null,
		lastVerified: lastVerified(state),
	};
}

/** All entries that meet the conditions, oldest first. Refuses, in Chinese, more than a table should have. */
export async function auditTableRows(state: DatabaseSync, conditions: AuditConditions): Promise<AuditEntry[]> {
	const rows: AuditEntry[] = [];
	for (const part of spansUpTo(newest(state))) {
		const found = state
			.prepare(`select ${entryColumns} ${wanted} order by entry`)
			.all({ ...bound(conditions), ...part });
		for (const row of z.array(AuditEntry).parse(found)) rows.push(row);
		if (rows.length > mostEntries) throw new Refusal(413, '审计记录超过10万条，请缩短时间段，分几次导出');
		await setImmediate();
	}
	return rows;
}

/** The numbers of the entries up to `ceiling` that meet the conditions, oldest first. */
async function numbersOf(state: DatabaseSync, conditions: AuditConditions, ceiling: number): Promise<number[]> {
	const numbers: number[] = [];
	for (const part of spansUpTo(ceiling)) {
		const found = state.prepare(`select entry ${wanted} order by entry`).all({ ...bound(conditions), ...part });
		for (const { entry } of found) numbers.push(Number(entry));
		await setImmediate();
	}
	return numbers;
}

function spansUpTo(ceiling: number): { after: number; until_entry: number }[] {
	return Array.from({ length: Math.ceil(ceiling / span) }, (_, at) => ({
		after: at * span,
		until_entry: Math.min(ceiling, (at + 1) * span),
	}));
}

function bound({ since, until, actor, act, result, text }: AuditConditions) {
	const local = (instant: string | undefined) => instant?.replace('T', ' ') ?? null;
	return {
		...{ since: local(since), until: local(until), actor: actor ?? null, act: act ?? null },
		...{ result: result ?? null, text: text ?? null },
	};
}

/** A cursor has the newest entry of when the first page was asked for, and how many come before the page. */
function cursorAt(ceiling: number, offset: number): string {
	return Buffer.from(`${ceiling}.${offset}`).toString('base64url');
}

function placeOf(state: DatabaseSync, cursor: string | undefined): { ceiling: number; offset: number } {
	const place = /^(\d{1,15})\.(\d{1,15})$/.exec(Buffer.from(cursor ?? '', 'base64url').toString());
	return place ? { ceiling: Number(place[1]), offset: Number(place[2]) } : { ceiling: newest(state), offset: 0 };
}

function newest(state: DatabaseSync): number {
	return Number(state.prepare('select coalesce(max(entry), 0) as newest from audit').get()?.newest);
}

/** From one name to the next in the index: there are few, and many entries of each. */
function actorsOf(state: DatabaseSync): string[] {
	return state
		.prepare(
			`with recursive one (actor) as (
				select min(actor) from audit
				union all
				select (select min(actor) from audit where actor > one.actor) from one where one.actor is not null
			)
			select actor from one where actor is not null`,
		)
		.all()
		.map(({ actor }) => String(actor));
}

function lastVerified(state: DatabaseSync): AuditPage['lastVerified'] {
	const row = state
		.prepare("select at, entry, result from audit where act = 'audit-verified' order by entry desc limit 1")
		.get();
	return row ? { at: String(row.at), upTo: Number(row.entry) - 1, result: AuditResult.parse(row.result) } : null;
}
