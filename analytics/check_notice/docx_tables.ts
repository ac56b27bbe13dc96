import type { Document, Element, Node } from '@xmldom/xmldom';
import { elements, type Paragraph } from './docx_text.ts';
import type { Cell, TextTable } from './table.ts';

/** The tables of a document, those inside cells of others left out; `paragraphs` are its own (docx_text.ts). */
export function docxTables(document: Document, paragraphs: readonly Paragraph[]): TextTable[] {
	const places = new Map(paragraphs.map(({ element }, place) => [element, place]));
	return [...document.getElementsByTagName('w:tbl')].flatMap((table) => {
		const rows = below(table, 'w:tr').map((row) => cellsOf(row, paragraphs, places));
		const own = [...table.getElementsByTagName('w:p')].flatMap((element) => places.get(element) ?? []);
		const isInner = [...ancestors(table)].some(({ nodeName }) => nodeName === 'w:tc');
		return own.length === 0 || isInner ? [] : [{ first: Math.min(...own), end: Math.max(...own) + 1, rows }];
	});
}

function cellsOf(row: Element, paragraphs: readonly Paragraph[], places: Map<Element, number>): Cell[] {
	let column = 0;
	return below(row, 'w:tc').map((cell) => {
		const span = Number(cell.getElementsByTagName('w:gridSpan')[0]?.getAttribute('w:val') ?? 1);
		const own = [...cell.getElementsByTagName('w:p')].flatMap((element) => places.get(element) ?? []);
		const [paragraph = -1] = own;
		const text = own.map((place) => paragraphs[place]?.text ?? '').join('');
		const end = paragraphs[paragraph]?.text.length ?? 0;
		column += span;
		return { text, column: column - span, span, paragraph, count: own.length, start: 0, end };
	});
}

function* ancestors(node: Node): Generator<Node> {
	for (let above = node.parentNode; above; above = above.parentNode) yield above;
}

/** The elements of a name right below one, or below what only holds content. */
function below(parent: Element, name: string): Element[] {
	return elements(parent).flatMap((node) => {
		if (node.nodeName === name) return [node];
		return node.nodeName === 'w:sdt' || node.nodeName === 'w:sdtContent' ? below(node, name) : [];
	});
}
