import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The parts of a Word document, as an independent reader sees them: path → root element. */
export function partsOf(bytes: Uint8Array): Record<string, Element> {
	const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
	return Object.fromEntries(files.map(([path, file]) => [path, rootOf(strFromU8(file))]));
}

function rootOf(text: string): Element {
	const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
	if (!documentElement) throw new Error('no root element');
	return documentElement;
}

/** Elements of WordprocessingML anywhere below, in their order. */
export function all(element: Element, name: string): Element[] {
	return [...element.getElementsByTagNameNS(namespace, name)];
}

/** The first such element; a fault where there is none. */
export function first(element: Element, name: string): Element {
	const [found] = all(element, name);
	if (!found) throw new Error(`no ${name} in ${element.tagName}`);
	return found;
}

/** An attribute of WordprocessingML, or null. */
export function attribute(element: Element, name: string): string | null {
	return element.getAttributeNS(namespace, name);
}

/** All attributes of an element as they stand: { w: '11906', h: '16838' }. */
export function attributes(element: Element): Record<string, string> {
	return Object.fromEntries([...element.attributes].map(({ localName, value }) => [localName ?? '', value]));
}

/** The text of an element. */
export function textOf(element: Element): string {
	return all(element, 't')
		.map((text) => text.textContent ?? '')
		.join('');
}

/** The first paragraph that contains a text. */
export function paragraphWith(body: Element, text: string): Element {
	const found = all(body, 'p').find((paragraph) => textOf(paragraph).includes(text));
	if (!found) throw new Error(`no paragraph with ${text}`);
	return found;
}

/** Millimetres in twips, as a ruler has them. */
export const mm = (millimetres: number) => String(Math.round((millimetres / 25.4) * 1440));

/** A Word document opened: its parts by their paths, its body and sections. */
export function openedDocx(bytes: Uint8Array): { part(path: string): Element; body: Element; sections: Element[] } {
	const parts = partsOf(bytes);
	const part = (path: string): Element => {
		const found = parts[path];
		if (!found) throw new Error(`no ${path}`);
		return found;
	};
	const body = first(part('word/document.xml'), 'body');
	return { part, body, sections: all(body, 'sectPr') };
}
