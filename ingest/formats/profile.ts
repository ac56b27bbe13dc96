/**
 * What an administrator has added to the formats that ship: names of columns, units, words. It only adds; analytics
 * holds it against the contract before it is kept. Kinds and columns are named as in the formats.
 */
export type Profile = {
	/** Other headers of a column. */
	readonly headers: readonly { readonly kind: string; readonly column: string; readonly header: string }[];
	/** The unit of a money column under a header that does not say it. */
	readonly units: readonly { readonly kind: string; readonly header: string; readonly unit: Unit }[];
	/** Words in the cells of a column; `meaning` is one of its vocabulary's. */
	readonly words: readonly Word[];
};

type Word = { readonly kind: string; readonly column: string; readonly word: string; readonly meaning: string };

export type Unit = '元' | '万元';

/** A profile by the number of its version. */
export type KnownProfile = { readonly version: number; readonly document: Profile };

/** Nothing but what ships. */
export const noProfile: Profile = { headers: [], units: [], words: [] };
