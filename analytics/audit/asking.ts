import { AsyncLocalStorage } from 'node:async_hooks';
import type { Asker } from '../audit.ts';

/** Who asked for what is being done, for the audit alone: what may be seen is handed down as a value, never from here. */
const asking = new AsyncLocalStorage<Omit<Asker, 'actor'>>();

/** Does something, and all that follows from it, in somebody's name. */
export function askedBy<T>(asker: Omit<Asker, 'actor'>, work: () => T): T {
	return asking.run(asker, work);
}

/** What is known of who asked; nothing on the command line. */
export function askerNow(): Omit<Asker, 'actor'> {
	return asking.getStore() ?? {};
}
