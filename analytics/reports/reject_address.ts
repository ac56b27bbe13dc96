import type { Connection } from '../../sql/database.server.ts';
import type { IngestResult, Job } from '../contract/index.ts';

/** Where the reject file of an import is downloaded, by the name under which it lies in the store. */
export function rejectAddress(path: string): string {
	const [, id = '', extension = ''] = /-(\d+)\.rejects\.(\w+)$/.exec(path) ?? [];
	return `/api/imports/${id}/rejects.${extension}`;
}

/** Reject files by their address instead of their place on the disk. */
export function withAddresses({ files, totals }: IngestResult): IngestResult {
	return { files: files.map((file) => ({ ...file, rejects: file.rejects && rejectAddress(file.rejects) })), totals };
}

/** Jobs as they ended, without addresses of reject files that are gone since, as their file was taken back. */
export async function withoutGone(db: Connection, jobs: readonly Job[]): Promise<Job[]> {
	const rows = await db.rows('select rejects from import where rejects is not null');
	const there = new Set(rows.map(({ rejects }) => rejectAddress(String(rejects))));
	const standing = (address: string | null) => (address !== null && there.has(address) ? address : null);
	return jobs.map((job) => {
		if (job.result === null) return job;
		const files = job.result.files.map((file) => ({ ...file, rejects: standing(file.rejects) }));
		return { ...job, result: { ...job.result, files } };
	});
}
