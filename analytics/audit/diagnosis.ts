import type { AuditAnchor, AuditEntry } from '../contract/index.ts';
import { macOf } from './entry.ts';

/** What was done to a chain, and to which entries; a fault has its sentence made of it (fault_sentence.ts). */
export type Finding = {
	kind: 'altered' | 'inserted' | 'removed' | 'swapped' | 'cut' | 'rewritten';
	seq: number;
	to: number;
};

/** A chain to look into: its entries, what the first of them follows where that is known, and what outside knows of it. */
export type Chain = {
	key: string;
	first: string | null;
	entries: readonly AuditEntry[];
	anchors: readonly AuditAnchor[];
};

/** Faults that are told at most, and runs of entries that are tried as put in or taken out with the others renumbered. */
const [mostFindings, longestRun] = [20, 10];

/** Where the walk through a chain stands; `shift` is by how much entries were renumbered, `previous` null where unknown. */
type Place = { at: number; expected: number; shift: number; previous: string | null };

/** What a step found, how many entries it goes on by, and what the next one follows. */
type Step = { finding?: Finding; by: number; previous: string | null; shift?: number };

/**
 * Says what was done to a chain that does not hold: each broken link is explained by the smallest change after which the
 * entries behind it hold again (security.md, R48). `shift` is by how much the last ones were renumbered.
 */
export function diagnose(chain: Chain): { findings: Finding[]; shift: number } {
	const entries = [...chain.entries];
	const findings: Finding[] = [];
	const place: Place = { at: 0, expected: entries[0]?.seq ?? 1, shift: 0, previous: chain.first };
	for (let entry = entries[0]; entry && findings.length < mostFindings; entry = entries[place.at]) {
		if (entry.seq > place.expected) {
			findings.push({ kind: 'removed', seq: place.expected, to: entry.seq - 1 });
			place.previous = null;
		}
		const { finding, by, previous, shift = 0 } = step({ ...chain, entries }, place, entry);
		if (finding) findings.push(finding);
		if (finding?.kind === 'swapped') swap(entries, place.at, finding);
		place.at += by;
		place.shift += shift;
		place.previous = previous;
		place.expected = (entries[place.at - 1]?.seq ?? entry.seq - 1) + 1;
	}
	return { findings, shift: place.shift };
}

function step(chain: Chain, place: Place, entry: AuditEntry): Step {
	const { previous, at } = place;
	if (previous === null || fits(chain, entry, previous, entry.seq - place.shift)) return { by: 1, previous: entry.mac };
	return (
		asSwapped(chain, place, entry, previous) ??
		asAltered(chain, place, entry, previous) ??
		asInserted(chain, place, entry, previous) ??
		asRemoved(chain, place, entry) ??
		asForged(chain, place, entry) ?? {
			finding: { kind: 'altered', seq: entry.seq, to: entry.seq },
			by: 1,
			previous: holdsAfter(chain, at + 1, entry.mac, place.shift) ? entry.mac : null,
		}
	);
}

/** Whether an entry was written as number `seq` after the entry with this mac. */
function fits({ key }: Chain, entry: AuditEntry, previous: string | null, seq: number): boolean {
	return previous !== null && entry.mac === macOf(key, previous, { ...entry, seq });
}

/** Whether the entry at a place follows this mac; nothing follows the last one. */
function holdsAfter(chain: Chain, at: number, previous: string | null, shift: number): boolean {
	const entry = chain.entries[at];
	return entry !== undefined && fits(chain, entry, previous, entry.seq - shift);
}

/** Another one holds in its place, and it in the other's. */
function asSwapped(chain: Chain, { at, shift }: Place, entry: AuditEntry, previous: string): Step | null {
	const there = chain.entries.findIndex(
		(one, index) => index > at && fits(chain, one, previous, entry.seq - shift) && holdsThere(one, index),
	);
	const other = chain.entries[there];
	if (other === undefined) return null;
	return { finding: { kind: 'swapped', seq: entry.seq, to: other.seq }, by: 1, previous: other.mac };

	function holdsThere(one: AuditEntry, index: number): boolean {
		const before = index === at + 1 ? one : chain.entries[index - 1];
		return fits(chain, entry, before?.mac ?? null, one.seq - shift);
	}
}

/** Its content, or only its mac: then the entry behind follows the one that it should have. */
function asAltered(chain: Chain, { at, shift }: Place, entry: AuditEntry, previous: string): Step | null {
	const due = macOf(chain.key, previous, { ...entry, seq: entry.seq - shift });
	const mac = [entry.mac, due].find((one) => holdsAfter(chain, at + 1, one, shift));
	return mac === undefined
		? null
		: { finding: { kind: 'altered', seq: entry.seq, to: entry.seq }, by: 1, previous: mac };
}

function asInserted(chain: Chain, { at, shift }: Place, entry: AuditEntry, previous: string): Step | null {
	const by = runs.find((run) => holdsAfter(chain, at + run, previous, shift + run));
	if (by === undefined) return null;
	return { finding: { kind: 'inserted', seq: entry.seq, to: entry.seq + by - 1 }, by, previous, shift: by };
}

function asRemoved(chain: Chain, { at, shift }: Place, entry: AuditEntry): Step | null {
	const run = runs.find((one) => holdsAfter(chain, at + 1, entry.mac, shift - one));
	if (run === undefined) return null;
	const finding: Finding = { kind: 'removed', seq: entry.seq, to: entry.seq + run - 1 };
	return { finding, by: 1, previous: entry.mac, shift: -run };
}

/** From here to the end nothing was written with the key: added by others, or, where an anchor knows better, in place of ours. */
function asForged(chain: Chain, { at, shift }: Place, entry: AuditEntry): Step | null {
	const rest = chain.entries.slice(at);
	if (rest.some((one, index) => holdsAfter(chain, at + index + 1, one.mac, shift))) return null;
	const to = rest.at(-1)?.seq ?? entry.seq;
	const isKnown = chain.anchors.some(({ count }) => count >= entry.seq - shift);
	const replaced = rest.length > 1 ? 'rewritten' : 'altered';
	const kind = isKnown || at === 0 ? replaced : 'inserted';
	return { finding: { kind, seq: entry.seq, to }, by: rest.length, previous: null };
}

const runs = Array.from({ length: longestRun }, (_, index) => index + 1);

/** Puts two entries back where they were. */
function swap(entries: AuditEntry[], at: number, { seq, to }: Finding): void {
	const other = entries.findIndex((entry) => entry.seq === to);
	const [one, two] = [entries[at], entries[other]];
	if (!one || !two) return;
	entries[at] = { ...two, seq };
	entries[other] = { ...one, seq: to };
}
