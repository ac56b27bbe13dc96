import { copyFolder } from './copy_folder.ts';
import { openWarehouse } from '../analytics/warehouse.ts';
import { madeOnce } from './made_once.ts';

/** Makes a data folder with nothing in it but the models; making those is most of what a new folder costs. */
export async function copyEmpty(data: string): Promise<void> {
	const made = await madeOnce('empty', [import.meta.filename], async (path) => {
		const warehouse = await openWarehouse(path, { now: () => new Date('2023-11-22T01:40:00Z'), creates: true });
		warehouse.close();
	});
	copyFolder(made, data);
}
