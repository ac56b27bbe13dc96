import type { Unit } from './sentence.ts';
import type { Token } from './token.ts';

/** 尚未完成的单位：文峰区、龙安区: the units that a sentence names after what it says of them; none where it says it of others. */
export function unitsAfter(text: string, words: Token[], index: number): Unit[] {
	const rest = words.slice(index + 1);
	const stop = rest.find(({ kind }) => kind === 'end' || kind === 'done' || kind === 'side');
	const said = text.slice(words[index]?.to, stop?.from);
	const opened = /的(?:单位|县(?:\(市、区\))?|地方)(?:有|为|是)?:?/.exec(said);
	if (!opened) return [];
	const from = (words[index]?.to ?? 0) + opened.index;
	return rest.flatMap((token) =>
		token.kind === 'region' && token.from > from && token.to <= (stop?.from ?? text.length)
			? [{ key: token.key, name: token.name }]
			: [],
	);
}
