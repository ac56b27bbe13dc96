import { copyFolder } from './copy_folder.ts';
import { load } from '../analytics/load.ts';
import { openWarehouse } from '../analytics/warehouse.ts';
import { madeOnce } from './made_once.ts';
import { files, secondCity } from './second_city.ts';

const now = () => new Date('2023-11-22T01:40:00Z');

/** Makes a data folder with the small city loaded; the loading itself is done once for a state of the sources. */
export async function copySecondCity(data: string): Promise<void> {
	const made = await madeOnce('second-city', [secondCity, import.meta.filename], async (path) => {
		const warehouse = await openWarehouse(path, { now, creates: true });
		try {
			await load(warehouse.writer, warehouse.folder, files, { now });
		} finally {
			warehouse.close();
		}
	});
	copyFolder(made, data);
}
