/** Runs works one after the other, in the order they come. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

export function makeLock(): Lock {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const mine = last.then(work, work);
		last = mine.catch(() => {});
		return mine;
	};
}
