import { normalised } from './normal.ts';
import type { Unit } from './sentence.ts';

/** A department or a bank. */
export type Part = { dimension: 'department' | 'bank'; key: string; name: string };

/** The units of the data: every way of writing each, the whole city, and the departments and banks by their names. */
export type Names = { city: Named; written: Map<string, Named>; parts: Map<string, Part> };
type Named = Unit & { key: string };

/** Whom a text is about: `whole` is whose figures without a unit are; `part` is a department or a bank, then of its key -. */
export type Subject = { whole: Named; part: Part | null };

const genre = /简报|通报|通知|材料|报告|情况/;
const several = /全市|我市|本市|各县|各单位|等\d*[个家]/;

/**
 * Whom a text is about: the one unit, department or bank that its title names, else its first sentence (现将…如下);
 * the city where that is none or several.
 */
export function subjectOf(paragraphs: string[], names: Names): Subject {
	const texts = paragraphs.map((paragraph) => normalised(paragraph).text);
	const first = texts.findIndex((text) => text.includes('。'));
	const above = texts.slice(0, first < 0 ? 1 : first).filter((text) => !text.endsWith(':'));
	const title = above.some((text) => genre.test(text)) ? above.join('') : '';
	const opening = /现将(.*?)如下/.exec(texts.slice(0, 8).join(''))?.[1] ?? '';
	return namedIn(title, names) ?? namedIn(opening, names) ?? { whole: names.city, part: null };
}

/** What units, departments and banks are called, long names before those they begin with. */
export function spoken({ written, parts }: Names): string[] {
	return [...written.keys(), ...parts.keys()].filter((name) => !/^\d+$/.test(name)).sort((a, b) => b.length - a.length);
}

/** The one subject that some words name; null where they name none or several. */
function namedIn(words: string, names: Names): Subject | null {
	const { city, written, parts } = names;
	if (several.test(words)) return null;
	const found = new Map<string, Subject>();
	let rest = words;
	for (const name of spoken(names)) {
		if (!rest.includes(name)) continue;
		rest = rest.replaceAll(name, '|');
		const [unit, part] = [written.get(name), parts.get(name)];
		if (unit && unit.key !== city.key) found.set(unit.key, { whole: unit, part: null });
		if (!unit && part) found.set(`${part.dimension} ${part.key}`, { whole: { key: '-', name: part.name }, part });
	}
	const [one, ...others] = found.values();
	return one && others.length === 0 ? one : null;
}
