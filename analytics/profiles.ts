import { z } from 'zod';
import { shanghai } from '../ingest/clock.ts';
import { type DatabaseSync, inState } from '../ingest/state.ts';
import { emptyProfile, FormatProfile, type FormatVersions } from './contract/index.ts';
import { profileChanges } from './profile_changes.ts';
import { Refusal } from './refusal.ts';
import { masked } from './masked.ts';

const Stored = z.object({
	version: z.int(),
	document: z.string().transform((text) => FormatProfile.parse(JSON.parse(text))),
	savedBy: z.string(),
	savedAt: z.string(),
	note: z.string(),
});

const columns = 'version, document, saved_by as savedBy, saved_at as savedAt, note';

/** The profile in force: the newest version; null where none was ever saved. */
export function newestProfile(state: DatabaseSync): z.output<typeof Stored> | null {
	return Stored.nullable().parse(
		state.prepare(`select ${columns} from format_profile order by version desc limit 1`).get() ?? null,
	);
}

/** A version that a file was read with; null stands for what ships. Throws where there is none: a fault of ours. */
export function profileOf(state: DatabaseSync, version: number | null): z.output<typeof Stored> | null {
	if (version === null) return null;
	return Stored.parse(state.prepare(`select ${columns} from format_profile where version = ?`).get(version));
}

/** Whether the register still has a version that files were read with; it may have been damaged and made again. */
export function isKnownProfile(state: DatabaseSync, version: number | null): boolean {
	return version === null || state.prepare('select 1 from format_profile where version = ?').get(version) !== undefined;
}

/** All versions, newest first, each with what it added to and removed from the one before. */
export function profileVersions(state: DatabaseSync): FormatVersions {
	const rows = z.array(Stored).parse(state.prepare(`select ${columns} from format_profile order by version`).all());
	const versions = rows.map(({ document: profile, ...row }, index) => ({
		...row,
		...profileChanges(rows[index - 1]?.document ?? emptyProfile, profile),
		profile,
	}));
	return { versions: versions.reverse() };
}

/** What is saved: the whole document, the version that it was made from (0: none), and who says why. */
export type Draft = { profile: FormatProfile; base: number; note: string; savedBy: string };

/**
 * Puts a profile without faults in force as the next version. Refuses, in Chinese, one that was made from a version
 * that is no longer in force. `told` writes what belongs to the new version in the same transaction: its audit entry.
 */
export function saveProfile(
	state: DatabaseSync,
	{ profile, base, note, savedBy }: Draft,
	now: () => Date,
	told: (version: number) => void,
): number {
	let version = 0;
	inState(state, () => {
		const newest = newestProfile(state);
		if ((newest?.version ?? 0) !== base) throw new Refusal(409, '格式设置已被改过，请刷新页面后再改');
		if (JSON.stringify(newest?.document ?? emptyProfile) === JSON.stringify(profile))
			throw new Refusal(400, '没有改动，不需要保存');
		version = nextVersion(state);
		state
			.prepare(
				`insert into format_profile (version, document, saved_by, saved_at, note)
				values ($version, $document, $savedBy, $savedAt, $note)`,
			)
			.run({ version, document: JSON.stringify(profile), savedBy, savedAt: shanghai(now()), note: masked(note) });
		told(version);
	});
	return version;
}

/** A number that no version has had: files may have been read with versions that a damaged register has lost. */
function nextVersion(state: DatabaseSync): number {
	const row = state
		.prepare(
			`select coalesce(max(version), 0) + 1 as next
			from (select version from format_profile union all select profile from received)`,
		)
		.get();
	return Number(row?.next);
}
