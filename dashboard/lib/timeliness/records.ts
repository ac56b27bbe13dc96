import { heldBands, type LateKind, type ProcessId, type RecordDimension, recordKinds } from '#contract';

/** Parameters of an address; null takes one away. */
type Params = Record<string, string | null>;

const narrowing = { department: null, bank: null, township: null, project: null, minDays: null, maxDays: null };

/** The address of the records behind a figure of 时效, of one row of a table or (null) its total. */
export function recordsOf(kind: LateKind, row: { by: RecordDimension; key: string } | null, days: Params = {}): Params {
	return { ...narrowing, kind, cursor: null, ...(row === null ? {} : { [row.by]: row.key }), ...days };
}

/** The conditions on the list of 公示 behind 公示及时率, of one row of a table or (null) its total. */
export function publicityOf(row: { by: RecordDimension; key: string } | null): Params {
	return row === null ? {} : { by: row.by, [row.by]: row.key };
}

/** Which records stand behind a rate; null where they are no payments. */
export function kindBehind(indicator: ProcessId): LateKind | null {
	return recordKinds.find((kind) => kind.indicator === indicator)?.id ?? null;
}

/** How many working days the money of a band is held, at least and at most; null where they are not known. */
export function daysOf(band: (typeof heldBands)[number]['id']): Params | null {
	const match = /^(\d+)-(\d*)$/.exec(band);
	return match ? { minDays: match[1] ?? null, maxDays: match[2] || null } : null;
}
