import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { zipSync } from 'fflate';
import { mainPart, type Parts, xmlOf } from './docx_parts.ts';
import { splitAt } from './docx_split.ts';
import { elements, type Paragraph } from './docx_text.ts';

/** A remark on the characters [start, end) of a paragraph. */
export type Comment = { paragraph: number; start: number; end: number; text: string };

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const author = '校核';

/** The same DOCX with Word comments at their places; comments that it has already stay. `date` is written into each. */
export function commented(
	parts: Parts,
	{ document, paragraphs }: { document: Document; paragraphs: Paragraph[] },
	comments: Comment[],
	date: string,
): Buffer {
	const main = mainPart(parts);
	const name = commentsPart(parts, main);
	const said = xmlOf(parts, name) ?? emptyComments();
	const first = 1 + Math.max(-1, ...elements(rootOf(said)).map((one) => Number(one.getAttribute('w:id') ?? -1)));
	for (const [index, comment] of comments.entries()) {
		const paragraph = paragraphs[comment.paragraph];
		const id = String(first + index);
		if (paragraph && enclose(paragraph, comment, id)) rootOf(said).appendChild(remark(said, id, comment.text, date));
	}
	const written = { [name]: textOf(said), [main]: textOf(document), ...related(parts, main, name) };
	const encoder = new TextEncoder();
	const changed = Object.fromEntries(Object.entries(written).map(([part, text]) => [part, encoder.encode(text)]));
	return Buffer.from(zipSync({ ...parts, ...changed }, { level: 6 }));
}

/** Puts the marks of a comment around its characters; false where they are not there. */
function enclose(paragraph: Paragraph, { start, end }: Comment, id: string): boolean {
	splitAt(paragraph, start);
	splitAt(paragraph, end);
	const covered = paragraph.segments.filter((one) => one.start >= start && one.start + one.text.length <= end);
	const [first, last] = [covered[0]?.run, covered.at(-1)?.run];
	const document = paragraph.element.ownerDocument;
	if (!first || !last || !document) return false;
	const mark = (name: string) => {
		const element = document.createElementNS(namespace, `w:${name}`);
		element.setAttributeNS(namespace, 'w:id', id);
		return element;
	};
	const reference = document.createElementNS(namespace, 'w:r');
	reference.appendChild(mark('commentReference'));
	first.parentNode?.insertBefore(mark('commentRangeStart'), first);
	const after = last.nextSibling;
	last.parentNode?.insertBefore(mark('commentRangeEnd'), after);
	last.parentNode?.insertBefore(reference, after);
	return true;
}

function remark(document: Document, id: string, text: string, date: string): Element {
	const make = (name: string, attributes: Record<string, string>, ...children: Element[]) => {
		const element = document.createElementNS(namespace, `w:${name}`);
		for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(namespace, `w:${key}`, value);
		for (const child of children) element.appendChild(child);
		return element;
	};
	const words = make('t', {});
	words.setAttribute('xml:space', 'preserve');
	words.textContent = text;
	return make('comment', { id, author, date, initials: '校' }, make('p', {}, make('r', {}, words)));
}

/** The name of the part with comments, as the relationships have it. */
function commentsPart(parts: Parts, main: string): string {
	const relations = xmlOf(parts, relationsOf(main))?.getElementsByTagName('Relationship') ?? [];
	const target = [...relations].find((one) => one.getAttribute('Type') === relation)?.getAttribute('Target');
	if (!target) return `${folderOf(main)}comments.xml`;
	return target.startsWith('/') ? target.slice(1) : folderOf(main) + target;
}

/** Relationships and content types that name the comments; nothing where they do already. */
function related(parts: Parts, main: string, name: string): Record<string, string> {
	if (parts[name] !== undefined) return {};
	const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
	const relations = xmlOf(parts, relationsOf(main)) ?? new DOMParser().parseFromString(empty, 'text/xml');
	const types = xmlOf(parts, '[Content_Types].xml');
	if (!types) return {};
	add(relations, 'Relationship', {
		Id: 'rIdCheckedComments',
		Type: relation,
		Target: name.slice(folderOf(main).length),
	});
	add(types, 'Override', { PartName: `/${name}`, ContentType: contentType });
	return { [relationsOf(main)]: textOf(relations), '[Content_Types].xml': textOf(types) };
}

function add(document: Document, name: string, attributes: Record<string, string>): void {
	const root = rootOf(document);
	const element = document.createElementNS(root.namespaceURI, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	root.appendChild(element);
}

const folderOf = (main: string) => main.slice(0, main.lastIndexOf('/') + 1);
const relationsOf = (main: string) => `${folderOf(main)}_rels/${main.slice(folderOf(main).length)}.rels`;
const textOf = (document: Document) => new XMLSerializer().serializeToString(document);
const emptyComments = () => new DOMParser().parseFromString(`<w:comments xmlns:w="${namespace}"/>`, 'text/xml');

function rootOf(document: Document): Element {
	if (!document.documentElement) throw new Error('A part without a root');
	return document.documentElement;
}
