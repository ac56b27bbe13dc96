import type { DataFolder } from '../../ingest/folder.ts';
import type { Connection } from '../../sql/database.server.ts';
import type { IngestResult } from '../contract/index.ts';
import type { Work } from '../jobs.ts';
import { load, type LoadOptions } from '../load.ts';
import type { Lock } from '../lock.ts';

/**
 * What loading in the background takes: the one connection that writes, the lock on facts and figures, and whom to tell
 * that they have changed.
 */
export type Loader = { writer: Connection; folder: DataFolder; lock: Lock; now: () => Date; changed: () => void };

type Source = Pick<LoadOptions, 'kind' | 'dryRun' | 'as' | 'actor'> & { paths: readonly string[] };

/** The work of a job that loads files of this machine; ends early when the server does. */
export function ingestWork({ writer, folder, lock, now, changed }: Loader, { paths, ...source }: Source): Work {
	return async (progress, signal) => {
		const stop = () => {
			const timer = setInterval(() => writer.interrupt(), 50);
			ended.then(
				() => clearInterval(timer),
				() => clearInterval(timer),
			);
		};
		signal.addEventListener('abort', stop, { once: true });
		const ended = load(writer, folder, paths, { ...source, now, lock, progress, signal, onRefreshed: changed });
		return ended.finally(() => {
			signal.removeEventListener('abort', stop);
			changed();
		});
	};
}

/** The same for an uploaded file: nothing of this machine's folders is in the answer. */
export function uploadWork(
	loader: Loader,
	file: { path: string; name: string; kind: string | null; remove(): Promise<void> },
): Work {
	const as = () => ({ path: file.name, name: file.name, receivedAt: null });
	const work = ingestWork(loader, { paths: [file.path], kind: file.kind, as, actor: 'web' });
	return async (progress, signal) => {
		try {
			return withAddresses(await work(progress, signal));
		} finally {
			await file.remove();
		}
	};
}

/** Reject files by their address instead of their place on the disk. */
function withAddresses({ files, totals }: IngestResult): IngestResult {
	const address = (path: string) => `/api/imports/${/-(\d+)\.rejects\.csv$/.exec(path)?.[1] ?? ''}/rejects.csv`;
	return { files: files.map((file) => ({ ...file, rejects: file.rejects && address(file.rejects) })), totals };
}
