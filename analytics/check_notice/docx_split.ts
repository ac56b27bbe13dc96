import type { Element } from '@xmldom/xmldom';
import { elements, type Paragraph, type Segment } from './docx_text.ts';

/** Splits the runs of a paragraph so that none reaches over `offset`; the parts keep the run's properties. */
export function splitAt(paragraph: Paragraph, offset: number): void {
	const index = paragraph.segments.findIndex(({ start, text }) => offset < start + text.length);
	const segment = paragraph.segments[index];
	if (!segment) return;
	const rest = offset > segment.start ? splitText(paragraph, index, offset) : segment;
	if (paragraph.segments.some((other) => other.run === rest.run && other.start < offset)) divide(paragraph, rest);
}

/** Splits the text of a segment in two of the same run; gives the second. */
function splitText({ segments }: Paragraph, index: number, offset: number): Segment {
	const segment = segments[index];
	if (!segment) throw new Error('No segment to split');
	const cut = offset - segment.start;
	const [head, tail] = [segment.text.slice(0, cut), segment.text.slice(cut)];
	const node = segment.node.cloneNode(true) as Element;
	write(segment.node, head);
	write(node, tail);
	segment.run.insertBefore(node, segment.node.nextSibling);
	const second = { run: segment.run, node, text: tail, start: offset };
	segments.splice(index, 1, { ...segment, text: head }, second);
	return second;
}

function write(node: Element, text: string): void {
	node.textContent = text;
	node.setAttribute('xml:space', 'preserve');
}

/** Moves what stands from a segment on into a run of its own behind. */
function divide({ segments }: Paragraph, { run, node }: Segment): void {
	const second = run.cloneNode(false) as Element;
	const properties = elements(run).find(({ nodeName }) => nodeName === 'w:rPr');
	if (properties) second.appendChild(properties.cloneNode(true));
	const children = [...run.childNodes];
	const moved = children.slice(children.indexOf(node));
	for (const child of moved) second.appendChild(child);
	run.parentNode?.insertBefore(second, run.nextSibling);
	for (const segment of segments) if (segment.run === run && moved.includes(segment.node)) segment.run = second;
}
