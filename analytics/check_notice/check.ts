import type { Connection } from '../../sql/database.server.ts';
import { type CheckedData, type NoticeCheck, type NoticeClaim, printGap } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { monthText, periodOf } from '../reports/period.ts';
import { sees } from '../reports/regions.ts';
import { seesAll, type Visible } from '../visible.ts';
import type { AskedClaim } from './asked.ts';
import { claimsOf } from './claims.ts';
import { noteOf, contradictionNote } from './note.ts';
import { recordsOf } from './records.ts';
import { type Names, type Part, type Subject, subjectOf } from './subject.ts';
import { valueText } from './value_text.ts';
import { shownTable, tabbedTables, type TextTable } from './table.ts';
import { type Told, verdicts } from './verdicts.ts';
import { whenOf } from './when.ts';

/** What a text is checked on: the month, given or said or the newest with data, and the cut-off, given or the text's own. */
export type Checked = { month: string; at?: string; from: NoticeCheck['from']; data: CheckedData };

/** What a text is to be checked on. Refuses, in Chinese, where there is no data at all. */
export async function checkedPeriod(
	db: Connection,
	paragraphs: string[],
	{
		month: given,
		at: asked,
		data = 'published',
	}: Partial<{ [key in 'month' | 'at']: string | undefined }> & {
		data?: CheckedData | undefined;
	},
): Promise<Checked> {
	const said = whenOf(paragraphs);
	const month = given ?? said.month ?? (await newestMonth(db));
	const from = given === undefined ? (said.month === null ? 'newest' : 'text') : 'given';
	const isOwn = said.at !== null && (said.month === null || said.month === month);
	const at = asked ?? (isOwn ? said.at : null);
	return { month, from, data, ...(at === null ? {} : { at }) };
}

/**
 * Holds every figure and claim of a text against the data. The figures of both scopes are stored (Context.ensure).
 * `tables`: those of a document; else the text's own rows of cells between tabs.
 */
export async function checkNotice(
	db: Connection,
	visible: Visible,
	paragraphs: string[],
	{ from, data: wanted, tables = tabbedTables(paragraphs), ...period }: Checked & { tables?: TextTable[] },
): Promise<NoticeCheck> {
	const { month } = period;
	const { sql, head } = await periodOf(db, { ...period, scope: 'month' });
	const names = await knownNames(db);
	const subject = subjectOf(paragraphs, names);
	const found = claimsOf({ paragraphs, tables }, { names, subject, month: sql.month });
	const asked = {
		lists: subject.part ? [] : found.lists,
		claims: found.claims.map((claim) => guarded(claim, subject, visible)),
	};
	const data = { ...sql, part: subject.part, isPublished: wanted === 'published' };
	const revision = data.isPublished ? await lastRevision(db, sql) : null;
	const told = new Map((await verdicts(db, asked, data)).map((row) => [row.id, row]));
	const unnamed = (index: number) =>
		asked.lists.flatMap(({ last }, list) =>
			last === index && seesAll(visible) ? (told.get(asked.claims.length + list)?.unnamed ?? []) : [],
		);
	const bare = asked.claims.map((claim, id) => shownClaim(id, claim, told.get(id), unnamed(id)));
	const claims = bare.map((claim) => withContradiction(claim, bare));
	const shown = { paragraphs, tables: tables.map(shownTable), claims };
	return { month, at: head.at, revision, from, ...shown, ...counted(claims) };
}

function counted(claims: NoticeClaim[]) {
	const of = (verdict: NoticeClaim['verdict']) => claims.filter((claim) => claim.verdict === verdict).length;
	return { matched: of('match'), mismatched: of('mismatch'), unverifiable: of('unverifiable') };
}

function shownClaim(id: number, claim: AskedClaim, told: Told | undefined, unnamed: string[]): NoticeClaim {
	const { kind, text, indicator, region, regionName, scope, unit, place } = claim;
	const of = monthText(claim.month);
	const value = told?.found ?? null;
	return {
		...{ id, kind, text, indicator, region, regionName, scope, month: of, unit, place, value },
		stated: told?.stated ?? null,
		computed: told?.computed ?? null,
		verdict: claim.hindrance === null ? (told?.verdict ?? 'unverifiable') : 'unverifiable',
		note: noteOf(claim, told, unnamed),
		statedText: claim.stated,
		computedText: computedText(claim, told),
		contradicts: told?.contradicts ?? [],
		records: recordsOf(claim, of),
	};
}

/** What is right, as the text would write it. */
function computedText(claim: AskedClaim, told: Told | undefined): string {
	const { kind, indicator } = claim;
	const found = told?.found ?? null;
	if (kind === 'gap') return found === null ? '' : printGap(found, claim.unit === '‰' ? 'permille' : 'percent');
	if (kind === 'cause') return valueText('outstanding', found, claim.unit);
	if (kind === 'figure' && indicator !== null) return valueText(indicator, found, rightUnit(claim, told));
	return told?.names.join('、') ?? '';
}

/** The unit a figure is printed in: the one it should have where only that is wrong. */
function rightUnit({ unit }: AskedClaim, told: Told | undefined): string {
	const right = told?.hint === 'unit' ? (told.rightUnit ?? unit) : unit;
	return right.replace('个', unit.replace(/^[万亿]/, ''));
}

/** A contradiction is told at what is wrong, not at what is right. */
function withContradiction(claim: NoticeClaim, all: NoticeClaim[]): NoticeClaim {
	if (claim.verdict === 'match') return { ...claim, contradicts: [] };
	const others = claim.contradicts.flatMap((id) => all[id] ?? []);
	const note = [claim.note, contradictionNote(others)].filter((sentence) => sentence !== '').join('；');
	return { ...claim, note };
}

/** A reader who does not see the whole city is told nothing of units they don't see. */
function guarded(claim: AskedClaim, { part }: Subject, visible: Visible): AskedClaim {
	const isOwn = claim.kind === 'figure' || claim.kind === 'gap';
	const isSeen = seesAll(visible) || (isOwn && claim.region !== null && sees(visible, claim.region));
	if (part && claim.kind === 'rank') return { ...claim, hindrance: '没有按部门、银行排的这个位次，没有核对' };
	return isSeen ? claim : { ...claim, hindrance: claim.hindrance ?? '不在您可以查看的范围内，没有核对' };
}

async function knownNames(db: Connection): Promise<Names> {
	const rows = await db.rows(
		`select region_name.written, region.region_code as key, region.region_name as name, region.level = '市' as is_city
		from region_name join region using (region_code)
		where region.is_ranked or region.level = '市'`,
	);
	const [city] = await db.rows('select key, name from city_unit');
	const units = rows.map(
		({ written, key, name }) => [String(written), { key: String(key), name: String(name) }] as const,
	);
	return { city: { key: String(city?.key), name: '全市' }, written: new Map(units), parts: await knownParts(db) };
}

/** Departments and banks by their names, those that two share left out. */
async function knownParts(db: Connection): Promise<Map<string, Part>> {
	const rows = await db.rows(
		`select any_value(dimension) as dimension, any_value(key) as key, name
		from dimension_name
		where dimension in ('department', 'bank') and key <> '-' and length(name) > 1
		group by name
		having count(*) = 1`,
	);
	const parts = rows.map((row): Part => ({
		dimension: row.dimension === 'bank' ? 'bank' : 'department',
		...{ key: String(row.key), name: String(row.name) },
	}));
	return new Map(parts.map((part) => [part.name, part]));
}

/** The last publication of a month that is looked at as of its end; null where it has none. */
async function lastRevision(db: Connection, asked: { month: number; cutOff: string }): Promise<number | null> {
	const [row] = await db.rows(
		`select max(revision)::integer as revision from published_revision
		where month = $month::integer and damage is null and $cutOff::timestamp = period_end($month::integer)`,
		{ month: asked.month, cutOff: asked.cutOff },
	);
	return typeof row?.revision === 'number' ? row.revision : null;
}

async function newestMonth(db: Connection): Promise<string> {
	const [row] = await db.rows('select max(month) as month from unit_measure');
	if (!row?.month) throw new Refusal(409, '还没有数据，请先导入再校核');
	return monthText(row.month);
}
