import type { TemplateFault } from '../../contract/index.ts';
import type { Facts } from '../fact.ts';
import { nearestName } from './nearest.ts';
import type { Node, Template, Term } from './template.ts';

/** What stands only within 逐个: the unit's name and what is said of it. */
const nameField = '名称';

type Named = { name: string; at: number; fields: ReadonlySet<string> | null; isList: boolean };

/** One fault for every name that no fact has, with the nearest known one. */
export function nameFaults({ paragraphs }: Template, facts: Facts): TemplateFault[] {
	return paragraphs.flatMap(({ nodes, when, line }) => {
		const terms = when === null ? [] : [{ ...when, name: causeName(when.name, facts) }];
		return [...terms.map(named), ...namesIn(nodes, facts)].flatMap((one) => {
			const sentence = faultOf(one, facts);
			return sentence === null ? [] : [{ line, at: one.at, sentence }];
		});
	});
}

/** A requirement's condition: a cause by its short name, or any fact. */
export function causeName(name: string, facts: Facts): string {
	return facts.has(`原因.${name}`) ? `原因.${name}` : name;
}

function named({ name, at }: Term): Named {
	return { name, at, fields: null, isList: false };
}

function namesIn(nodes: readonly Node[], facts: Facts, fields: ReadonlySet<string> | null = null): Named[] {
	return nodes.flatMap((node): Named[] => {
		switch (node.kind) {
			case 'text':
				return [];
			case 'figure':
				return [{ name: node.name, at: node.at, fields, isList: false }];
			case 'optional':
				return namesIn(node.nodes, facts, fields);
			case 'if':
				return [...node.terms.map(named), ...namesIn([...node.then, ...node.otherwise], facts, fields)];
			case 'each':
				return [
					{ name: node.list, at: node.at, fields: null, isList: true },
					...namesIn(node.nodes, facts, fieldsOf(node.list, facts)),
				];
		}
	});
}

/** What can be said of the entries of a list. */
function fieldsOf(list: string, facts: Facts): ReadonlySet<string> {
	return new Set([nameField, ...(facts.get(list)?.fields ?? [])]);
}

function faultOf({ name, fields, isList }: Named, facts: Facts): string | null {
	if (fields?.has(name)) return null;
	const fact = facts.get(name);
	if (fact !== undefined)
		return isList && fact.kind !== 'list' ? `“${name}”不是名单，不能逐个列出；请改用名单，或直接写“{${name}}”` : null;
	const near = nearestName(name, [...facts.keys(), ...(fields ?? [])]);
	return `没有“${name}”${near === null ? '，请从数字列表中选一个' : `，最接近的是“${near}”，请改正或从数字列表中选一个`}`;
}
