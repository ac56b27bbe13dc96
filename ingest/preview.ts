import { readAside } from './aside.ts';
import type { DataFolder } from './folder.ts';
import type { Profile } from './formats/profile.ts';
import type { ReadTable } from './messages.ts';

/** Records of a table that a preview shows. */
const SHOWN = 20;

/**
 * Reads a sample file with a draft of a profile, as ingest would; nothing is kept. What can't be read is in the answer,
 * with its reason.
 */
export function preview(
	folder: DataFolder,
	path: string,
	draft: { profile: Profile; kind: string | null },
): Promise<ReadTable[]> {
	return readAside(folder, path, { ...draft, sample: SHOWN }, async (batches) =>
		batches.flatMap(({ tables }) => tables),
	);
}
