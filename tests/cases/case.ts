import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { IngestResult } from '../../analytics/contract/index.ts';
import { load } from '../../analytics/load.ts';
import { openWarehouse } from '../../analytics/warehouse.ts';
import { type Ask, askOf } from '../ask.ts';
import { copyEmpty } from '../empty_folder.ts';
import { temporaryFolder } from '../second_city.ts';

/** What a case's `expected.json` says: of each file, and of the answer to each question; everything else may be anything. */
const Expected = z.object({
	/** By file name: counts, and of a rejected file its reason. */
	files: z.record(z.string(), z.record(z.string(), z.json())).default({}),
	/** By file name: all its rejected rows. */
	rejects: z.record(z.string(), z.array(z.record(z.string(), z.json()))).default({}),
	questions: z
		.array(
			z.object({
				/** The rule that the answer shows. */
				because: z.string(),
				ask: z.string(),
				with: z.record(z.string(), z.string()),
				answer: z.record(z.string(), z.json()),
			}),
		)
		.default([]),
});

export type Case = { name: string; folder: string; expected: z.infer<typeof Expected> };

/** Every folder beside this file that has export files to load. */
export function readCases(): Case[] {
	return readdirSync(import.meta.dirname, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => ({ name, folder: join(import.meta.dirname, name) }))
		.filter(({ folder }) => readdirSync(folder).includes('files'))
		.map(({ name, folder }) => ({
			name,
			folder: join(folder, 'files'),
			expected: Expected.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))),
		}));
}

/** A loaded case: what became of its files by name, and who answers questions about them. */
export type Loaded = { files: Map<string, IngestResult['files'][number]>; ask: Ask; close(): void };

const now = () => new Date('2023-11-22T01:40:00Z');

/** Takes the export files of a folder into a data folder of their own. */
export async function loadFiles(folder: string): Promise<Loaded> {
	const place = temporaryFolder();
	await copyEmpty(place.path);
	const warehouse = await openWarehouse(place.path, { now, creates: false });
	const { files } = await load(warehouse.writer, warehouse.folder, [folder], { now });
	return {
		files: new Map(files.map((file) => [basename(file.path), file])),
		ask: askOf(warehouse.writer),
		close() {
			warehouse.close();
			place.remove();
		},
	};
}
