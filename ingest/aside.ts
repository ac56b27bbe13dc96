import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from './folder.ts';
import type { Profile } from './formats/profile.ts';
import type { Batch } from './messages.ts';
import { Reading } from './reading.ts';

/**
 * Reads a file as ingest would, in a child of its own, and hands over what came out; when `use` has ended nothing of it is
 * kept. What can't be read is among the tables, with its reason.
 */
export async function readAside<T>(
	folder: DataFolder,
	path: string,
	job: { profile: Profile; kind: string | null; sample: number },
	use: (batches: Batch[]) => Promise<T>,
): Promise<T> {
	const work = await mkdtemp(join(folder.work, 'aside-'));
	const reading = new Reading({ work, secret: folder.keys.pseudonym, ...job }, {});
	const batches: Batch[] = [];
	try {
		reading.add(0, path);
		reading.complete();
		for await (const message of reading.messages()) {
			if (message.type !== 'batch') continue;
			batches.push(message.batch);
			reading.merged();
		}
		return await use(batches);
	} finally {
		reading.stop();
		await rm(work, { recursive: true, force: true });
	}
}
