const unseen = '\u200b';

/** Characters [start, end) of what an element says, as a range of its texts; null where it says less. */
export function rangeOf(element: HTMLElement, start: number, end: number): Range | null {
	const range = document.createRange();
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let at = 0;
	let isBegun = false;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const text = node.textContent ?? '';
		for (let index = 0; index < text.length; index++) {
			if (text[index] === unseen) continue;
			if (at === start) {
				range.setStart(node, index);
				isBegun = true;
			}
			at += 1;
			if (at === end && isBegun) {
				range.setEnd(node, index + 1);
				return range;
			}
		}
	}
	return null;
}

/** Paints ranges as the page's styles say of `::highlight(name)`, beside those of others; gives the way to end it. */
export function paint(name: string, ranges: readonly Range[]): () => void {
	if (!('highlights' in CSS)) return () => undefined;
	const highlight = CSS.highlights.get(name) ?? new Highlight();
	CSS.highlights.set(name, highlight);
	for (const range of ranges) highlight.add(range);
	return () => {
		for (const range of ranges) highlight.delete(range);
	};
}
