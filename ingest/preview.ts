import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from './folder.ts';
import type { Profile } from './formats/profile.ts';
import type { ReadTable } from './messages.ts';
import { Reading } from './reading.ts';

/** Records of a table that a preview shows. */
const SHOWN = 20;

/**
 * Reads a sample file with a draft of a profile, as ingest would, in a child of its own; nothing is kept. What can't be
 * read is in the answer, with its reason.
 */
export async function preview(
	folder: DataFolder,
	path: string,
	draft: { profile: Profile; kind: string | null },
): Promise<ReadTable[]> {
	const work = await mkdtemp(join(folder.work, 'preview-'));
	const reading = new Reading({ work, secret: folder.secret, ...draft, sample: SHOWN }, {});
	const tables: ReadTable[] = [];
	try {
		reading.add(0, path);
		reading.complete();
		for await (const message of reading.messages()) {
			if (message.type !== 'batch') continue;
			tables.push(...message.batch.tables);
			reading.merged();
		}
		return tables;
	} finally {
		reading.stop();
		await rm(work, { recursive: true, force: true });
	}
}
