import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from './folder.ts';
import type { Profile } from './formats/profile.ts';
import type { ReadTable } from './messages.ts';
import { startReader } from './reader.ts';

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
	const reader = startReader({ work, secret: folder.secret, ...draft, sample: SHOWN });
	const tables: ReadTable[] = [];
	try {
		reader.tell({ type: 'file', file: 0, path });
		reader.tell({ type: 'end' });
		for await (const message of reader.messages()) {
			if (message.type !== 'batch') continue;
			tables.push(...message.batch.tables);
			reader.tell({ type: 'merged' });
		}
		return tables;
	} finally {
		reader.stop();
		await rm(work, { recursive: true, force: true });
	}
}
