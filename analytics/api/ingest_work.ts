import type { DataFolder } from '../../ingest/folder.ts';
import type { Connection } from '../../sql/database.server.ts';
import { Cancelled, type Work } from '../jobs.ts';
import { load, type LoadOptions } from '../load.ts';
import type { Lock } from '../lock.ts';
import { withAddresses } from '../reports/reject_address.ts';

/**
 * What loading in the background takes: the one connection that writes, the lock on facts and figures, and whom to tell
 * that they have changed.
 */
export type Loader = { writer: Connection; folder: DataFolder; lock: Lock; now: () => Date; changed: () => void };

type Source = Pick<LoadOptions, 'kind' | 'dryRun' | 'as' | 'actor'> & { paths: readonly string[] };

/** The work of a job that loads files of this machine; ends early when the server does, or when it is cancelled. */
export function ingestWork({ writer, folder, lock, now, changed }: Loader, { paths, ...source }: Source): Work {
	return async (progress, signal, cancel) => {
		const stop = () => {
			const timer = setInterval(() => writer.interrupt(), 50);
			ended.then(
				() => clearInterval(timer),
				() => clearInterval(timer),
			);
		};
		let isCut = false;
		const onTaken = () => (isCut = cancel.aborted);
		signal.addEventListener('abort', stop, { once: true });
		const told = { now, lock, progress, signal, cancel, onTaken, onRefreshed: changed };
		const ended = load(writer, folder, paths, { ...source, ...told });
		const result = await ended.finally(() => {
			signal.removeEventListener('abort', stop);
			changed();
		});
		if (isCut) throw new Cancelled(result);
		return result;
	};
}

/** The same for an uploaded file: nothing of this machine's folders is in the answer. */
export function uploadWork(
	loader: Loader,
	file: { path: string; name: string; kind: string | null; actor: string; remove(): Promise<void> },
): Work {
	const as = () => ({ path: file.name, name: file.name, receivedAt: null });
	const work = ingestWork(loader, { paths: [file.path], kind: file.kind, as, actor: file.actor });
	return async (...told) => {
		try {
			return withAddresses(await work(...told));
		} finally {
			await file.remove();
		}
	};
}
