import type { Connection } from '../../sql/database.server.ts';
import type { NoticeCheck, NoticeClaim } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { monthText, periodOf } from '../reports/period.ts';
import { sees } from '../reports/regions.ts';
import type { Visible } from '../visible.ts';
import type { AskedClaim } from './asked.ts';
import { claimsOf } from './claims.ts';
import { noteOf, contradictionNote } from './note.ts';
import { recordsOf } from './records.ts';
import type { Names } from './tokens.ts';
import { valueText } from './value_text.ts';
import { type Told, verdicts } from './verdicts.ts';
import { whenOf } from './when.ts';

/** What a text is checked on: the month, given or said or the newest with data, and the text's own cut-off. */
export type Checked = { month: string; at?: string; from: NoticeCheck['from'] };

/** What a text is to be checked on. Refuses, in Chinese, where there is no data at all. */
export async function checkedPeriod(db: Connection, paragraphs: string[], given: string | undefined): Promise<Checked> {
	const said = whenOf(paragraphs);
	const month = given ?? said.month ?? (await newestMonth(db));
	const from = given === undefined ? (said.month === null ? 'newest' : 'text') : 'given';
	const isOwn = said.at !== null && (said.month === null || said.month === month);
	return { month, from, ...(isOwn && said.at !== null ? { at: said.at } : {}) };
}

/** Holds every figure and claim of a text against the data. The figures of both scopes are stored (Context.ensure). */
export async function checkNotice(
	db: Connection,
	visible: Visible,
	paragraphs: string[],
	{ from, ...period }: Checked,
): Promise<NoticeCheck> {
	const { month } = period;
	const { sql, head } = await periodOf(db, { ...period, scope: 'month' });
	const names = await knownNames(db);
	const found = claimsOf(paragraphs, names, Number(month.slice(5)));
	const asked = { ...found, claims: found.claims.map((claim) => guarded(claim, visible)) };
	const told = new Map((await verdicts(db, asked, sql)).map((row) => [row.id, row]));
	const unnamed = (index: number) =>
		asked.lists.flatMap(({ last }, list) =>
			last === index && visible.regions === 'all' ? (told.get(asked.claims.length + list)?.unnamed ?? []) : [],
		);
	const bare = asked.claims.map((claim, id) => shownClaim(id, claim, told.get(id), unnamed(id), month));
	const claims = bare.map((claim) => withContradiction(claim, bare));
	return { month, at: head.at, from, paragraphs, claims, ...counted(claims) };
}

function counted(claims: NoticeClaim[]) {
	const of = (verdict: NoticeClaim['verdict']) => claims.filter((claim) => claim.verdict === verdict).length;
	return { matched: of('match'), mismatched: of('mismatch'), unverifiable: of('unverifiable') };
}

function shownClaim(
	id: number,
	claim: AskedClaim,
	told: Told | undefined,
	unnamed: string[],
	month: string,
): NoticeClaim {
	const { kind, text, indicator, region, regionName, scope, unit, place } = claim;
	const value = told?.found ?? null;
	const isFigure = kind === 'figure' && indicator !== null;
	return {
		...{ id, kind, text, indicator, region, regionName, scope, unit, place, value },
		stated: told?.stated ?? null,
		computed: told?.computed ?? null,
		verdict: claim.hindrance === null ? (told?.verdict ?? 'unverifiable') : 'unverifiable',
		note: noteOf(claim, told, unnamed),
		statedText: claim.stated,
		computedText: isFigure ? valueText(indicator, value, rightUnit(claim, told)) : (told?.names.join('、') ?? ''),
		contradicts: told?.contradicts ?? [],
		records: recordsOf(claim, month),
	};
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
function guarded(claim: AskedClaim, visible: Visible): AskedClaim {
	const isSeen =
		visible.regions === 'all' || (claim.kind === 'figure' && claim.region !== null && sees(visible, claim.region));
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
	return { city: { key: String(city?.key), name: '全市' }, written: new Map(units) };
}

async function newestMonth(db: Connection): Promise<string> {
	const [row] = await db.rows('select max(month) as month from unit_measure');
	if (!row?.month) throw new Refusal(409, '还没有数据，请先导入再校核');
	return monthText(row.month);
}
