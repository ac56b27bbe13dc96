import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Shape, Table } from '../read/table.ts';

/** Canonical records of several tables of one shape, in one file, waiting to be typed together. */
export type Group = { shape: Shape; path: string; tables: number[]; bytes: number; descriptor: number };

/** The groups that are open, by shape. */
export type Groups = Map<string, Group>;

/** Copies a table's sound records to the group of its shape, tagged with the table's number. */
export async function addTable(groups: Groups, work: string, table: Table, number: number) {
	const key = JSON.stringify(table.shape);
	const group = groups.get(key) ?? open(work, table.shape, number);
	groups.set(key, group);
	group.tables.push(number);
	const from = group.bytes;
	const counts = await table.copy((chunk) => {
		writeSync(group.descriptor, chunk);
		group.bytes += chunk.length;
	}, String(number));
	return { counts, canonical: group.path, from, until: group.bytes };
}

function open(work: string, shape: Shape, number: number): Group {
	const path = join(work, `${shape.kind}-${number}.csv`);
	return { shape, path, tables: [], bytes: 0, descriptor: openSync(path, 'wx', 0o600) };
}

/** Closes all groups and hands them over; nothing more can be added to them. */
export function takeGroups(groups: Groups): Group[] {
	const taken = [...groups.values()];
	for (const group of taken) closeSync(group.descriptor);
	groups.clear();
	return taken;
}
