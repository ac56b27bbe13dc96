import { FormatFaults, type FormatProfile } from '#contract';
import { post } from '#lib/post.ts';

/** A part of a profile. */
export type Part = keyof FormatProfile;

/** An entry of a part. */
export type Entry<P extends Part> = FormatProfile[P][number];

/** How a page changes the draft: `add` answers what is wrong with the entry, null when it was added. */
export type Edit = {
	add<P extends Part>(part: P, entry: Entry<P>): Promise<string | null>;
	remove<P extends Part>(part: P, entry: Entry<P>): void;
};

/** The draft with one entry more. */
export function withEntry<P extends Part>(profile: FormatProfile, part: P, entry: Entry<P>): FormatProfile {
	return { ...profile, [part]: [...profile[part], entry] };
}

/** What is wrong with the last entry of a part, in Chinese; null where nothing is. */
export async function faultOfLast(profile: FormatProfile, part: Part): Promise<string | null> {
	const said = await post('/api/formats/check', FormatFaults, { profile });
	if ('refusal' in said) return said.refusal;
	const place = profile[part].length - 1;
	return said.answer.faults.find((one) => one.part === part && one.place === place)?.message ?? null;
}

/** The draft without an entry; a name that goes takes its unit along. */
export function without<P extends Part>(profile: FormatProfile, part: P, entry: Entry<P>): FormatProfile {
	const gone = JSON.stringify(entry);
	const changed = { ...profile, [part]: profile[part].filter((one) => JSON.stringify(one) !== gone) };
	if (part !== 'headers' || !('header' in entry)) return changed;
	const units = profile.units.filter(({ kind, header }) => kind !== entry.kind || header !== entry.header);
	return { ...changed, units };
}

/** How many entries of one profile the other has not. */
export function countMore(more: FormatProfile, than: FormatProfile): number {
	const texts = (profile: FormatProfile) =>
		Object.entries(profile).flatMap(([part, entries]) => entries.map((entry) => part + JSON.stringify(entry)));
	const known = new Set(texts(than));
	return texts(more).filter((text) => !known.has(text)).length;
}
