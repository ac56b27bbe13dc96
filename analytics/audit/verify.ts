import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { ZodError } from 'zod';
import { openReadOnly } from '../../ingest/read_only_state.ts';
import { auditMac } from '../../ingest/audit_mac.ts';
import { readKey } from '../../ingest/keys/key_file.ts';
import { keyFiles, keysPlace } from '../../ingest/keys/keys.ts';
import type { DataFolder } from '../../ingest/folder.ts';
import type { AuditAnchor, AuditEntry, AuditFault } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { anchorFile, type Anchors, readAnchors } from './anchors.ts';
import { diagnose, type Finding } from './diagnosis.ts';
import { entriesOf, macOf, unchainedText, writtenCount } from './entry.ts';
import { anchorsFault, faultOf, unreadableFault } from './fault_sentence.ts';

/** What a reading of the whole chain gives. */
export type Verified = {
	entries: number;
	unchained: number;
	last: AuditEntry | null;
	anchors: readonly AuditAnchor[];
	faults: AuditFault[];
};

/**
 * Reads the whole audit in one snapshot, beside whoever writes, and holds it against the key and the anchors
 * (security.md, R48). Entries after the last anchor are fine; fewer than an anchor says were cut off. Changes nothing.
 * `anchorsIn`: another copy of the anchors, that of a backup. Refuses where the key is gone.
 */
export function verifyAudit(folder: Folder, anchorsIn?: string): Verified {
	const pieces = verifying(folder, anchorsIn);
	for (;;) {
		const { done, value } = pieces.next();
		if (done) return value;
	}
}

/** As verifyAudit, in pieces between which others are answered. */
export async function verifyAuditBetween(folder: Folder): Promise<Verified> {
	const pieces = verifying(folder);
	for (;;) {
		const { done, value } = pieces.next();
		if (done) return value;
		await setImmediate();
	}
}

type Folder = Pick<DataFolder, 'root' | 'state'>;

/** A piece is as many entries as take some milliseconds. */
const piece = 1_000;

function* verifying(folder: Folder, anchorsIn = anchorFile(folder.root)): Generator<void, Verified> {
	const read = readAnchors(anchorsIn);
	const key = keyOf(folder);
	let state: DatabaseSync | undefined;
	try {
		state = openReadOnly(folder.state);
		state.exec('begin');
		return yield* verifyIn(state, key, read);
	} catch (fault) {
		if (!(fault instanceof ZodError) && !/malformed|not a database|corrupt/i.test(String(fault))) throw fault;
		return { entries: 0, unchained: 0, last: null, anchors: read.anchors, faults: [unreadableFault] };
	} finally {
		state?.close();
	}
}

function keyOf(folder: Pick<Folder, 'root'>): string {
	const file = keyFiles(keysPlace(folder.root)).audit;
	try {
		return readKey(file);
	} catch {
		throw new Refusal(
			503,
			`没有审计密钥 ${file}，无法核对。请从密钥的备份恢复这个文件，不要另造：换了密钥，每一条都会显得是伪造的。`,
		);
	}
}

function* verifyIn(state: DatabaseSync, key: string, { anchors, unreadable }: Anchors): Generator<void, Verified> {
	const read = yield* readChain(state, key, anchors);
	const { findings, shift } = read.isWhole ? { findings: [], shift: 0 } : diagnosis(state, key, anchors, read);
	const last = read.last?.seq ?? 0;
	const [cut] = [
		Math.max(0, ...anchors.map(({ count }) => count).filter((count) => count > last - shift)),
		Math.max(0, ...[writtenCount(state)].filter((count) => count > last - Math.min(shift, 0))),
	].toSorted((one, other) => other - one);
	if (cut) findings.push({ kind: 'cut', seq: last + 1, to: cut });
	const strange = read.strange.find((seq) => !findings.some((finding) => finding.seq <= seq));
	if (strange !== undefined) findings.push({ kind: 'rewritten', seq: strange, to: last });
	const faults = [...findings.map(faultOf), ...unreadable.map(anchorsFault)];
	return { entries: read.entries, unchained: read.unchained, last: read.last, anchors, faults };
}

type Read = {
	entries: number;
	unchained: number;
	last: AuditEntry | null;
	isWhole: boolean;
	/** What the first chained entry follows. */
	first: string;
	/** Entries whose mac is another than an anchor's. */
	strange: number[];
};

/** One pass over all entries, which only says whether each follows the one before, without gaps, as the anchors say. */
function* readChain(state: DatabaseSync, key: string, anchors: readonly AuditAnchor[]): Generator<void, Read> {
	const anchored = Map.groupBy(anchors, ({ count }) => count);
	const old: AuditEntry[] = [];
	const read: Read = { entries: 0, unchained: 0, last: null, isWhole: true, first: '', strange: [] };
	let previous: string | null = null;
	for (const entry of entriesOf(state)) {
		read.entries++;
		if (read.entries % piece === 0) yield;
		if (entry.seq !== (read.last?.seq ?? 0) + 1) read.isWhole = false;
		read.last = entry;
		if (anchored.get(entry.seq)?.some(({ mac }) => mac !== entry.mac)) read.strange.push(entry.seq);
		if (previous === null && entry.mac === null) {
			old.push(entry);
			continue;
		}
		if (previous === null) read.first = previous = auditMac(key, '', unchainedText(old));
		if (entry.mac !== macOf(key, previous, entry)) read.isWhole = false;
		previous = entry.mac ?? '';
	}
	return { ...read, unchained: old.length };
}

/** The entries that are older than the chain are covered by its first one. */
function diagnosis(
	state: DatabaseSync,
	key: string,
	anchors: readonly AuditAnchor[],
	{ first, unchained }: Read,
): { findings: Finding[]; shift: number } {
	const entries = [...entriesOf(state)].slice(unchained);
	const [begin] = entries;
	const lost: Finding[] =
		unchained === 0 && begin !== undefined && begin.seq > 1 ? [{ kind: 'removed', seq: 1, to: begin.seq - 1 }] : [];
	const { findings, shift } = diagnose({ key, first: lost.length > 0 ? null : first, entries, anchors });
	const told = findings.map((one) => (unchained > 0 && one.seq === begin?.seq ? { ...one, seq: 1 } : one));
	return { findings: [...lost, ...told], shift };
}
