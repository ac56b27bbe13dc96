import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyFolder } from './copy_folder.ts';
import { load } from '../analytics/load.ts';
import { openWarehouse } from '../analytics/warehouse.ts';
import { writeDemo } from '../ingest/demo/demo.ts';
import { madeOnce } from './made_once.ts';
import { temporaryFolder } from './second_city.ts';

/** The seed that `yikatong demo` takes when none is given. */
const seed = 1;

export const now = () => new Date('2023-11-22T01:40:00Z');

/** Milliseconds that writing and loading a tenth of the city may take on a busy machine. */
export const demoPatience = 900_000;

/** Writes the demo city's export files and loads them into a data folder; the files are removed again. */
export async function makeDemoCity(data: string, scale: number): Promise<void> {
	const files = `${data}-files`;
	try {
		await writeDemo(files, { scale, seed });
		const warehouse = await openWarehouse(data, { now, creates: true });
		try {
			await load(warehouse.writer, warehouse.folder, [files], { now });
		} finally {
			warehouse.close();
		}
	} finally {
		rmSync(files, { recursive: true, force: true });
	}
}

/** A data folder of one's own with a tenth of the demo city loaded. */
export async function copyDemoCity(): Promise<{ path: string; remove(): void }> {
	const made = await madeOnce('demo-city', [import.meta.filename], (path) => makeDemoCity(path, 0.1));
	const place = temporaryFolder();
	const path = join(place.path, 'data');
	copyFolder(made, path);
	return { path, remove: place.remove };
}
