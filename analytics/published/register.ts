import { readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DataFolder } from '../../ingest/folder.ts';
import { type DatabaseSync, inState } from '../../ingest/state.ts';
import { type Actor, writeAudit } from '../audit.ts';
import { PublishedDocument } from './document.ts';
import { documentsIn, filesOf } from './store.ts';

const Registered = z.object({
	month: z.string(),
	revision: z.int(),
	sha256: z.string(),
	recordsSha256: z.string(),
	recordsBytes: z.int(),
	publishedAt: z.string(),
	publishedBy: z.string(),
	reason: z.string().nullable(),
});

/** A frozen revision as `state.sqlite` knows it. */
export type Registered = z.infer<typeof Registered>;

/** All frozen revisions, in order. */
export function registeredRevisions(state: DatabaseSync): Registered[] {
	const rows = state.prepare(
		`select month, revision, sha256, records_sha256 as recordsSha256, records_bytes as recordsBytes,
			published_at as publishedAt, published_by as publishedBy, reason
		from published order by month, revision`,
	);
	return z.array(Registered).parse(rows.all());
}

/** Registers a revision whose files are in place, and writes it into the audit. */
export function registerRevision(
	state: DatabaseSync,
	entry: Registered,
	actor: Actor,
	notice: PublishedDocument['notice'],
): void {
	const { month, revision, sha256, recordsSha256, publishedAt: at, reason } = entry;
	inState(state, () => {
		state
			.prepare(
				`insert into published
				values ($month, $revision, $sha256, $recordsSha256, $recordsBytes, $publishedAt, $publishedBy, $reason)`,
			)
			.run(entry);
		const detail = { month, revision, recordsSha256, reason, ...(notice ? { notice } : {}) };
		writeAudit(state, { at: at.slice(0, 19).replace('T', ' '), actor, act: 'freeze', subject: sha256, detail });
	});
}

/**
 * Registers documents that lie in the folder and are not registered: the process ended before it came to that, or the
 * register was lost. Gives Chinese sentences of what it did.
 */
export function adoptRevisions(folder: DataFolder, state: DatabaseSync): string[] {
	const known = new Set(registeredRevisions(state).map(nameOf));
	const strays = documentsIn(folder)
		.filter((one) => !known.has(nameOf(one)))
		.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
	return strays.flatMap((one) => {
		const found = entryOf(folder, one);
		if (found === null) return [`发布件 published/${nameOf(one)}.json 没有登记，也无法读出，未采用。`];
		registerRevision(state, found.entry, 'restart', found.notice);
		return [`已发布而未登记的 ${one.month}（第${one.revision}次）已补登记。`];
	});
}

/** What a document says of itself; null where it is none, or not of the revision that it is called after. */
function entryOf(
	folder: DataFolder,
	{ month, revision }: { month: string; revision: number },
): { entry: Registered; notice: PublishedDocument['notice'] } | null {
	const files = filesOf(folder, { month, revision });
	const bytes = readFileSync(files.document);
	const parsed = PublishedDocument.safeParse(parseJson(bytes.toString()));
	if (!parsed.success || parsed.data.month !== month || parsed.data.revision !== revision) return null;
	const { records, publishedAt, publishedBy, reason, notice } = parsed.data;
	if (statSync(files.records, { throwIfNoEntry: false })?.size !== records.bytes) return null;
	const entry = {
		...{ month, revision, sha256: createHash('sha256').update(bytes).digest('hex') },
		...{ recordsSha256: records.sha256, recordsBytes: records.bytes, publishedAt, publishedBy, reason },
	};
	return { entry, notice };
}

const nameOf = ({ month, revision }: { month: string; revision: number }) => `${month}-r${revision}`;

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
