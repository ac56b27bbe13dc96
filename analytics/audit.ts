import { utcOf } from '../ingest/clock.ts';
import type { Taken } from '../ingest/ingest.ts';
import { type DatabaseSync, inState } from '../ingest/state.ts';
import { rootOf, writeAnchor } from './audit/anchors.ts';
import { askerNow } from './audit/asking.ts';
import { canonical, entriesOf, type Head, headOf, unchainedText, writtenCount } from './audit/entry.ts';
import { auditFailed } from './audit/failed.ts';
import { masked } from './masked.ts';
import type { AuditAct, AuditResult } from './contract/index.ts';

/** Who did it: the account's name; without accounts `console` or `web`; `restart`: what a crash left undone. */
export type Actor = string;

/** Who asked, as far as it is known: on the command line there is no address, without accounts no role. */
export type Asker = { actor: Actor; role?: string; region?: string; ip?: string; requestId?: string };

/**
 * What is written down of an act; `subject` is the content hash of the file or of what is published, or what it is about;
 * `at` Shanghai time.
 */
export type Act = Asker & {
	at: string;
	act: AuditAct;
	subject: string;
	/** `done` where it is left out. */
	result?: AuditResult;
	/** Without personal data: no names of files or persons, no numbers of cards or documents. */
	detail: Record<string, unknown>;
};

/**
 * Adds an act to the audit, which only grows, chained to the entry before (security.md, R47, R48). Runs inside the
 * transaction of what it tells of, or in one of its own: where the entry can't be written, neither is the act (R49).
 * Throws a Refusal (503) then.
 */
export function writeAudit(state: DatabaseSync, act: Act): void {
	if (!state.isTransaction) return inState(state, () => writeAudit(state, act));
	try {
		append(state, act);
	} catch (fault) {
		throw auditFailed(fault);
	}
}

function append(state: DatabaseSync, act: Act): void {
	const head = headOf(state);
	if (head !== null && head.at.slice(0, 10) < act.at.slice(0, 10)) writeAnchor(rootOf(state), act.at);
	const entry = { seq: Math.max(writtenCount(state), head?.seq ?? 0) + 1, ...toldOf(act) };
	const text = canonical(entry);
	state
		.prepare(
			`insert into audit (entry, utc, at, actor, role, region_code, ip, act, subject, result, request_id, detail, mac)
			values ($seq, $utc, $at, $actor, $role, $region, $ip, $act, $subject, $result, $requestId, $detail,
				audit_mac($previous, $text))`,
		)
		.run({ ...entry, text, previous: previousMac(state, head) });
}

/** What the next entry follows: the last one, or what is older than the chain, as a whole. */
function previousMac(state: DatabaseSync, head: Head | null): string {
	if (head?.mac) return head.mac;
	const text = unchainedText([...entriesOf(state)]);
	return String(state.prepare("select audit_mac('', ?) as mac").get(text)?.mac);
}

function toldOf(act: Act) {
	const known = { ...askerNow(), ...act };
	const { at, actor, role = null, region = null, ip = null, requestId = null, result = 'done' } = known;
	return {
		...{ utc: utcOf(at), at, actor: plain(actor), role, region, ip, act: act.act, subject: plain(act.subject) },
		...{ result, requestId, detail: detailText(act.detail) },
	};
}

/** What somebody wrote, on one line: no ends of lines, no control characters, no halves of characters (security.md, R46). */
function plain(text: string): string {
	return numbersHidden(text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, ' '));
}

/** One line of plain JSON: JSON itself leaves some ends of lines and control characters as they are. */
function detailText(detail: Act['detail']): string {
	return JSON.stringify(detail, withoutNumbers).replace(
		/[\u007f-\u009f\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

function withoutNumbers(_name: string, value: unknown): unknown {
	return typeof value === 'string' ? numbersHidden(value) : value;
}

/** No number of a document or a card gets in, whoever wrote it where; hashes and short numbers stay. */
function numbersHidden(text: string): string {
	return text.replace(/(?<![0-9A-Za-z])\d{15,19}X?(?![0-9A-Za-z])/gi, masked);
}

/** Adds each file that was read, with the counts of its tables; one that was already there changed nothing. */
export function auditImports(
	state: DatabaseSync,
	taken: readonly Taken[],
	{ at, actor }: Pick<Act, 'at' | 'actor'>,
): void {
	const read = taken.filter((table) => table.id !== null);
	for (const [subject, tables] of Map.groupBy(read, (table) => table.sha256)) {
		const detail = { tables: tables.map(counted) };
		writeAudit(state, { at, actor, act: 'import', subject, detail });
	}
}

function counted({ id, kind, status, rows, loaded, duplicate, corrected, rejected, skipped }: Taken) {
	return { id, kind, status, rows, loaded, duplicate, corrected, rejected, skipped };
}
