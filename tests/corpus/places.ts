import { type Case, type Cells, csv, header, lineOf, loaded, type Outcome, row, type RowKind } from './case.ts';

/** A case that is one row: what stands in some of its cells, and what must come of it wherever the row stands. */
export type RowCase = {
	id: string;
	kind?: RowKind;
	cells: Cells;
	/** The row is rejected in this column, for a reason that says this. */
	rejects?: [column: string, reason: string];
	/** The row says the same as one with these cells: loaded after it, that one is a duplicate. */
	readsAs?: Cells;
	/** A mark that its recipient carries. */
	flagged?: NonNullable<Outcome['flagged']>['mark'];
};

/** Rows of the file that the case stands in. */
const ROWS = 7;

/** The case as first, middle and last row of a file; where it is loaded, followed by a file that says the same plainly. */
export function inAllPlaces(rowCase: RowCase): Case[] {
	return [1, 4, ROWS].map((place) => inPlace(rowCase, place));
}

function inPlace({ id, kind = 'payment', cells, rejects, readsAs, flagged }: RowCase, place: number): Case {
	const slip = `${id.replaceAll(/\W/g, '')}P${place}`;
	const line = place + 1;
	const name = `${id}-${place}`;
	const fileWith = (odd: Cells) => {
		const rows = Array.from({ length: ROWS }, (_, at) => row(kind, slip, at + 1));
		rows[place - 1] = { ...rows[place - 1], ...odd };
		return csv([header(kind), ...rows.map((each) => header(kind).map((column) => each[column] ?? ''))].map(lineOf));
	};
	const outcome: Outcome = rejects
		? loaded(ROWS - 1, { rejected: [{ line, column: rejects[0], reason: rejects[1] }] })
		: loaded(ROWS, flagged ? { flagged: { line, mark: flagged } } : {});
	const files = [{ name: `${name}.csv`, bytes: fileWith(cells), outcomes: [outcome] }];
	if (readsAs) files.push({ name: `${name}-plain.csv`, bytes: plain(fileWith(readsAs)), outcomes: [same] });
	return { id: name, files };
}

/** The same rows in other bytes, should the cells be the very same. */
const plain = (bytes: Buffer) => Buffer.concat([Buffer.from('\ufeff'), bytes]);
const same: Outcome = { status: 'loaded', duplicate: ROWS };
