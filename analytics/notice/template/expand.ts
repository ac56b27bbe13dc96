import { type NoticeFigure, type NoticeRun, printNoticeMoney } from '../../contract/index.ts';
import type { Entry, Fact, Facts } from '../fact.ts';
import { legible } from '../legible.ts';
import type { Node, Term } from './template.ts';

/** What a text says: its runs, and whether a list in it has nobody, so that it is left out where it stands. */
type Said = { runs: NoticeRun[]; isComplete: boolean; isEmpty: boolean };

/** Where texts are filled in: the facts, and whoever is listed at the moment. */
export type Filling = { facts: Facts; entry: Entry | null; list: string | null };

/** The runs of a paragraph, or null where a list that it names directly has nobody. */
export function expand(nodes: readonly Node[], filling: Filling): NoticeRun[] | null {
	const { runs, isEmpty } = said(nodes, filling);
	return isEmpty ? null : joined(runs);
}

/** Whether conditions hold. */
export function holds(terms: readonly Term[], facts: Facts): boolean {
	return terms.every(({ name, isNegated }) => (facts.get(name)?.isThere ?? false) !== isNegated);
}

function said(nodes: readonly Node[], filling: Filling): Said {
	const all: Said = { runs: [], isComplete: true, isEmpty: false };
	for (const node of nodes) {
		const { runs, isComplete, isEmpty } = saidOf(node, filling);
		all.runs.push(...runs);
		all.isComplete &&= isComplete;
		all.isEmpty ||= isEmpty;
	}
	return all;
}

function saidOf(node: Node, filling: Filling): Said {
	switch (node.kind) {
		case 'text':
			return whole([{ text: node.text, figure: null }]);
		case 'figure':
			return figureSaid(node, filling);
		case 'optional': {
			const { runs, isComplete } = said(node.nodes, filling);
			return whole(isComplete ? runs : []);
		}
		case 'if':
			return said(holds(node.terms, filling.facts) ? node.then : node.otherwise, filling);
		case 'each':
			return eachSaid(node, filling);
	}
}

function whole(runs: NoticeRun[]): Said {
	return { runs, isComplete: true, isEmpty: false };
}

function figureSaid({ name, form }: Extract<Node, { kind: 'figure' }>, { facts, entry, list }: Filling): Said {
	if (entry !== null && name === '名称') return whole([{ text: legible(entry.name), figure: list }]);
	const field = entry?.fields.get(name);
	if (field) return whole([{ text: printedAs(field, form), figure: field.key }]);
	const fact = facts.get(name);
	const isThere = fact?.isThere ?? false;
	const text = fact?.kind === 'list' ? fact.entries.map((one) => legible(one.name)).join('、') : textOf(fact, form);
	return { runs: [{ text, figure: name }], isComplete: isThere, isEmpty: fact?.kind === 'list' && !isThere };
}

function textOf(fact: Fact | undefined, form: string | null): string {
	return fact === undefined ? '' : printedAs(fact.figure, form);
}

/** The other form that an amount can be printed in: 亿元 from one 亿 on. */
function printedAs({ indicator, value, printed }: NoticeFigure, form: string | null): string {
	const isMoney = indicator === 'amountPaid' || indicator === 'amountDue';
	return form === '亿元' && isMoney && value !== null ? printNoticeMoney(value.numerator, 'yi') : legible(printed);
}

function eachSaid({ list, separator, nodes }: Extract<Node, { kind: 'each' }>, filling: Filling): Said {
	const entries = filling.facts.get(list)?.entries ?? [];
	const parts = entries.map((entry) => said(nodes, { ...filling, entry, list }).runs);
	const runs = parts.flatMap((part, index) => (index === 0 ? part : [{ text: separator, figure: null }, ...part]));
	return { runs, isComplete: entries.length > 0, isEmpty: entries.length === 0 };
}

/** Neighbouring plain texts as one run; empty ones go. */
function joined(runs: readonly NoticeRun[]): NoticeRun[] {
	const found: NoticeRun[] = [];
	for (const run of runs.filter(({ text }) => text !== '')) {
		const last = found.at(-1);
		if (last && last.figure === null && run.figure === null)
			found[found.length - 1] = { ...last, text: last.text + run.text };
		else found.push(run);
	}
	return found;
}
