import type * as z from 'zod/mini';
import type { ClaimKind, ClaimPlace, MeasureId, Scope } from '../contract/index.ts';

/** A claim as SQL is asked of it (sql/5_reports/9_check/1_claim/notice_claim.sql), where it stands, and how it reads. */
export type AskedClaim = {
	kind: ClaimKind;
	indicator: MeasureId | null;
	/** Null: a unit that the data don't know. */
	region: string | null;
	regionName: string;
	scope: Scope;
	/** 202310. */
	month: number;
	/** The stated number: its digits, decimals and the unit of notice_unit.sql. */
	number: { whole: string; places: number; unit: string; isBelow: boolean; isLoose: boolean } | null;
	/** The number and unit as written. */
	stated: string;
	unit: string;
	direction: 'most' | 'least' | 'above' | 'below' | 'met' | 'unmet' | null;
	/** A unit, the city, `province`, or `standard`: what the office holds the unit against. */
	against: string | null;
	/** Of a difference: the month that it is to. */
	againstMonth: number | null;
	/** Units that a superlative names, or that a number of units leaves out. */
	keys: string[];
	text: string;
	place: z.infer<typeof ClaimPlace>;
	/** Why it can't be checked at all; null where it can. */
	hindrance: string | null;
};

/** A list whose missing units are told with the claim at `last`. */
export type AskedList = {
	list: 'value' | 'lag' | 'unmet';
	indicator: MeasureId;
	scope: Scope;
	month: number;
	keys: string[];
	number: AskedClaim['number'];
	/** Index of the claim that the missing units are noted at. */
	last: number;
};

/** A claim without anything in it. */
export const blank = {
	indicator: null,
	number: null,
	stated: '',
	unit: '',
	direction: null,
	against: null,
	againstMonth: null,
	keys: [],
	hindrance: null,
} satisfies Partial<AskedClaim>;
