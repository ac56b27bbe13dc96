import type { IngestResult } from '../contract/index.ts';

/** Where the reject file of an import is downloaded, by the name under which it lies in the store. */
export function rejectAddress(path: string): string {
	const [, id = '', extension = ''] = /-(\d+)\.rejects\.(\w+)$/.exec(path) ?? [];
	return `/api/imports/${id}/rejects.${extension}`;
}

/** Reject files by their address instead of their place on the disk. */
export function withAddresses({ files, totals }: IngestResult): IngestResult {
	return { files: files.map((file) => ({ ...file, rejects: file.rejects && rejectAddress(file.rejects) })), totals };
}
