import { blank } from './asked.ts';
import type { Gathering } from './claims.ts';
import { original } from './normal.ts';
import type { Said, Unit } from './sentence.ts';
import type { Token } from './token.ts';

/** 均远低于全省平均…: each unit named in the sentence against each benchmark that follows; 远低于 is read as 低于. */
export function sideClaims(
	{ claims, lists, ...gathering }: Gathering,
	said: Said,
	words: Token[],
	index: number,
): void {
	const token = words[index];
	if (token?.kind !== 'side') return;
	const held = benchmarks(words, index, gathering.whole);
	const indicator = held.measure ?? said.named?.measure ?? null;
	if (indicator === null || held.units.length === 0) return;
	const named = said.units.filter(({ measure }) => measure === null || measure === indicator).map(({ unit }) => unit);
	const units = named.length > 0 ? named : said.group;
	const scope = held.scope ?? said.scope;
	for (const benchmark of held.units) {
		const place = { paragraph: gathering.paragraph, ...original(gathering.normal, token.from, benchmark.to) };
		const words = gathering.original.slice(place.start, place.end);
		for (const { key, name } of units)
			claims.push({
				...blank,
				...{ kind: 'side', indicator, region: key, regionName: name, scope, place },
				direction: token.direction,
				against: benchmark.unit.key,
				text: `${name}${words}`,
				stated: words,
				hindrance: key === null ? `单位表中没有“${name}”，没有核对` : null,
			});
	}
	const keys = units.flatMap(({ key }) => key ?? []);
	if (scope !== null && named.length > 0)
		lists.push({ list: 'lag', indicator, scope, keys, number: null, last: claims.length - 1 });
}

/** The city's or the province's averages named after the word, with the measure and period that go with them. */
function benchmarks(words: Token[], index: number, whole: Unit) {
	const units: { unit: Unit; to: number }[] = [];
	let [measure, scope] = [null, null] as [(Token & { kind: 'measure' })['measure'] | null, 'month' | 'ytd' | null];
	for (const token of words.slice(index + 1)) {
		if (token.kind === 'end' || token.kind === 'side') break;
		if (token.kind === 'comma') break;
		if (token.kind === 'region') {
			if (token.key !== whole.key && token.key !== 'province') break;
			units.push({ unit: { key: token.key, name: token.name }, to: token.to });
		}
		if (token.kind === 'measure') measure ??= token.measure;
		if (token.kind === 'period') scope ??= token.scope;
		const last = units.at(-1);
		if (last && (token.kind === 'measure' || token.kind === 'number')) last.to = token.to;
	}
	return { units, measure, scope };
}
