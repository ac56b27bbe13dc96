import type { Log } from '../log.ts';

const day = 86_400_000;

/** After a start, so that it is in nobody's way. */
const pause = 60_000;

/** Does something a minute after the start and then every day, until it is closed; a fault of it is logged. */
export function daily(work: () => Promise<unknown>, { log, what }: { log: Log; what: string }): { close(): void } {
	const run = () => void work().catch((fault) => log(fault, what));
	const [first, later] = [setTimeout(run, pause), setInterval(run, day)];
	for (const timer of [first, later]) timer.unref();
	return {
		close() {
			clearTimeout(first);
			clearInterval(later);
		},
	};
}
