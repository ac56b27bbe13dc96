import type { DraftRun } from '#contract';
import { cleanWords, lengthOf, type Piece, tidy } from './runs.ts';

// A paragraph's element and its runs. Figures are elements that can't be edited, so that nobody types into one.

/** Stands beside a figure where no word does, so that the caret finds a place there; never part of the words. */
const caretRoom = '\u200b';

/** Puts pieces into an element, in place of what is there. */
export function showPieces(element: HTMLElement, pieces: readonly Piece[]): void {
	const nodes: Node[] = [];
	for (const [index, piece] of pieces.entries()) {
		const isFigure = piece.kind === 'figure' || piece.kind === 'gone';
		const last = pieces[index - 1];
		if (isFigure && (last === undefined || last.figure !== null)) nodes.push(document.createTextNode(caretRoom));
		nodes.push(isFigure ? figureElement(piece) : wordsNode(piece));
	}
	if (pieces.at(-1)?.figure != null) nodes.push(document.createTextNode(caretRoom));
	element.replaceChildren(...nodes);
}

function figureElement({ kind, text, figure, as }: Piece): HTMLElement {
	const element = document.createElement('span');
	element.className = kind;
	element.contentEditable = 'false';
	element.dataset.figure = figure ?? '';
	if (as !== null) element.dataset.as = as;
	element.textContent = text;
	return element;
}

function wordsNode({ kind, text }: Piece): Node {
	if (kind === 'text') return document.createTextNode(text);
	const element = document.createElement('span');
	element.className = kind;
	element.title = '手工写的数字，不随数据变';
	element.textContent = text;
	return element;
}

/** The runs that an element shows, whatever a browser has put around them. */
export function readRuns(node: Node): DraftRun[] {
	return tidy([...node.childNodes].flatMap(runsOf));
}

function runsOf(node: Node): DraftRun[] {
	if (node instanceof HTMLElement) {
		const { figure, as } = node.dataset;
		if (figure !== undefined) return [as === undefined ? { figure } : { figure, as }];
		return readRuns(node);
	}
	return [{ text: cleanWords(node.textContent ?? '') }];
}

/** The place of the caret in a paragraph; null where it is elsewhere. */
export function caretPlace(element: HTMLElement): number | null {
	const selection = getSelection();
	if (!selection || selection.rangeCount === 0) return null;
	const { startContainer, startOffset } = selection.getRangeAt(0);
	if (!element.contains(startContainer)) return null;
	const before = document.createRange();
	before.setStart(element, 0);
	before.setEnd(startContainer, startOffset);
	return lengthOf(readRuns(before.cloneContents()));
}

/** Puts the caret at a place of a paragraph and the focus with it. */
export function placeCaret(element: HTMLElement, place: number): void {
	element.focus();
	const range = document.createRange();
	range.selectNodeContents(element);
	range.collapse(false);
	let at = 0;
	for (const node of leaves(element)) {
		const length = lengthOf(runsOf(node));
		if (place <= at + length && !(node instanceof HTMLElement)) {
			const raw = node.textContent ?? '';
			range.setStart(node, raw === caretRoom ? 1 : Math.min(place - at, raw.length));
			range.collapse(true);
			break;
		}
		at += length;
	}
	const selection = getSelection();
	selection?.removeAllRanges();
	selection?.addRange(range);
}

/** Texts and figures of an element, in their order. */
function leaves(node: Node): Node[] {
	return [...node.childNodes].flatMap((child) =>
		child instanceof HTMLElement && child.dataset.figure === undefined ? leaves(child) : [child],
	);
}
