/** A place in a list, opaque to its reader. */
export function cursorAt(offset: number): string {
	return Buffer.from(String(offset)).toString('base64url');
}

/** The place that a cursor names; the beginning for what is none of ours. */
export function offsetOf(cursor: string | undefined): number {
	const offset = Number(Buffer.from(cursor ?? '', 'base64url').toString());
	return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}

/** Where a page begins, and the cursors of its neighbours. */
export function neighbours(offset: number, limit: number, total: number) {
	return {
		first: offset + 1,
		next: offset + limit < total ? cursorAt(offset + limit) : null,
		previous: offset > 0 ? cursorAt(Math.max(0, offset - limit)) : null,
	};
}
