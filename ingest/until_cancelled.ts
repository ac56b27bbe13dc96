import type { Connection } from '../sql/database.server.ts';
import type { Reading } from './reading.ts';

/**
 * Runs a work that ends early when it is cancelled: the reader is stopped, and so is the running statement. Throws what
 * the work throws, unless it was cancelled.
 */
export async function untilCancelled(
	{ db, reading, cancel }: { db: Connection; reading: Reading; cancel: AbortSignal | undefined },
	work: () => Promise<void>,
): Promise<void> {
	const stop = () => {
		reading.stop();
		db.interrupt();
	};
	cancel?.addEventListener('abort', stop);
	if (cancel?.aborted) stop();
	try {
		await work();
	} catch (fault) {
		if (!cancel?.aborted) throw fault;
	} finally {
		cancel?.removeEventListener('abort', stop);
	}
}
