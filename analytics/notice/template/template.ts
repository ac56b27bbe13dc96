import type { NoticeParagraph, TemplateFault } from '../../contract/index.ts';

/** A piece of a paragraph's text; `at` is the place of its first character in the line, from 1. */
export type Node =
	| { kind: 'text'; text: string }
	| { kind: 'figure'; name: string; form: string | null; at: number }
	/** […]: left out with all its punctuation where a figure directly in it is not there. */
	| { kind: 'optional'; nodes: Node[] }
	| { kind: 'if'; terms: Term[]; then: Node[]; otherwise: Node[] }
	| { kind: 'each'; list: string; separator: string; nodes: Node[]; at: number };

/** One condition: a fact is there, or (`isNegated`) is not. */
export type Term = { name: string; isNegated: boolean; at: number };

/** A paragraph of a template: `when` is the condition of a requirement. */
export type TemplateParagraph = {
	id: string;
	role: NoticeParagraph['role'];
	nodes: Node[];
	when: Term | null;
	line: number;
};

/** What a template sets: gaps and shares in parts of 100,000,000. */
export type TemplateSettings = Record<string, number>;

/** A template, parsed: paragraphs in order, settings, and which annexes follow. */
export type Template = { paragraphs: TemplateParagraph[]; settings: TemplateSettings; annexes: string[] };

/** 第3行第8字：… */
export function faultText({ line, at, sentence }: TemplateFault): string {
	return `第${line}行第${at}字：${sentence}`;
}
