import { join } from 'node:path';
import type { DataFolder } from '../../ingest/folder.ts';
import type { Connection } from '../../sql/database.server.ts';
import { copyFolder } from '../copy_folder.ts';
import { load } from '../../analytics/load.ts';
import { freeze } from '../../analytics/published/freeze.ts';
import { openWarehouse } from '../../analytics/warehouse.ts';
import { madeOnce } from '../made_once.ts';
import { secondCity, temporaryFolder } from '../second_city.ts';
import { applyLedger, keepCases, noteFile } from '../../analytics/ledger/store.ts';
import { openState } from '../../ingest/state.ts';
import { markOf, units, writeMarkedFiles } from './marked_files.ts';

export const now = () => new Date('2023-11-22T01:40:00Z');

/** Which records: of all units with a published month, of all without, of one unit alone. */
export type Marked = { name: 'published' | 'live' | 'alone'; only?: readonly string[] };

/** A data folder of one's own with marked records. */
export async function copyMarkedCity(data: string, { name, only = units }: Marked): Promise<void> {
	const made = await madeOnce(`marked-${name}`, [secondCity, import.meta.dirname], async (path) => {
		const place = temporaryFolder();
		const { writer, folder, close } = await openWarehouse(path, { now, creates: true });
		try {
			await load(writer, folder, writeMarkedFiles(join(place.path, 'files'), only), { now });
			await fillLedger(writer, folder, only);
			if (name === 'published')
				await freeze(writer, folder, { month: '2023-03', reason: null }, { actor: 'console', now });
		} finally {
			close();
			place.remove();
		}
	});
	copyFolder(made, data);
}

/** A case of each unit, with its mark in every text. */
async function fillLedger(db: Connection, folder: DataFolder, only: readonly string[]): Promise<void> {
	const state = openState(folder);
	try {
		for (const region of only) {
			const by = { actor: 'console', now };
			const [category, title, department, measure] = ['类别', '问题', '民政局', '措施'].map(
				(word) => word + markOf(region),
			);
			const texts = {
				category: category ?? '',
				title: title ?? '',
				department: department ?? '',
				measure: measure ?? '',
			};
			const money = { persons: 3, found: 900, recovered: 300, cleared: 100, returned: 200 };
			const [no = ''] = keepCases(
				state,
				{
					opened: [
						{
							...{ ...texts, ...money, region, source: 'audit', project: null, responsible: markOf(region), days: 5 },
							...{ state: 'open', note: markOf(region) },
						},
					],
				},
				by,
			);
			noteFile(state, { no, sha256: markOf(region), name: `${markOf(region)}.pdf`, bytes: 9 }, by);
		}
		await applyLedger(db, state);
	} finally {
		state.close();
	}
}
