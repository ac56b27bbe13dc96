import type { Document, Element, Node } from '@xmldom/xmldom';

/** Text of a run and where it begins in its paragraph. */
export type Segment = { run: Element; node: Element; text: string; start: number };

/** A paragraph that holds text: its element and the segments of its text, deleted text left out. */
export type Paragraph = { element: Element; segments: Segment[]; text: string };

/** Deleted, moved away, told twice, or no text of the document. */
const unread = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPr', 'w:rPr', 'w:instrText', 'w:sectPr']);
const signs: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/** The paragraphs of a document with text, of tables and text boxes too, in the order they stand in. */
export function docxParagraphs(document: Document): Paragraph[] {
	return [...document.getElementsByTagName('w:p')]
		.filter((element) => !isUnread(element))
		.map(read)
		.filter(({ text }) => text.trim() !== '');
}

function read(element: Element): Paragraph {
	const found: Paragraph = { element, segments: [], text: '' };
	gather(element, found);
	return found;
}

function gather(parent: Element, found: Paragraph): void {
	for (const node of elements(parent)) {
		const text = node.nodeName === 'w:t' ? (node.textContent ?? '') : signs[node.nodeName];
		if (text !== undefined && parent.nodeName === 'w:r') {
			found.segments.push({ run: parent, node, text, start: found.text.length });
			found.text += text;
		} else if (node.nodeName !== 'w:p' && !unread.has(node.nodeName)) gather(node, found);
	}
}

/** The elements right below one. */
export function elements(parent: Node): Element[] {
	return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function isUnread(element: Element): boolean {
	for (let node: Node | null = element.parentNode; node; node = node.parentNode)
		if (unread.has(node.nodeName)) return true;
	return false;
}
