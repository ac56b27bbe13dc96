import type { MeasureId } from '../contract/index.ts';
import { blank } from './asked.ts';
import type { Gathering } from './claims.ts';
import { original } from './normal.ts';
import { unitsAfter } from './named_after.ts';
import { unknownUnit } from './note.ts';
import type { Said, Unit } from './sentence.ts';
import type { Period, Token } from './token.ts';

/** 均远低于全省平均…: each unit named in the sentence against each benchmark that follows; 远低于 is read as 低于. */
export function sideClaims(
	{ claims, lists, ...gathering }: Gathering,
	said: Said,
	words: Token[],
	index: number,
): void {
	const token = words[index];
	if (token?.kind !== 'side') return;
	const held = benchmarks(words, index, gathering.city);
	const indicator = held.measure ?? said.named?.measure ?? null;
	if (indicator === null || held.units.length === 0) return;
	const named = said.units.filter(({ measure }) => measure === null || measure === indicator).map(({ unit }) => unit);
	const after = unitsAfter(gathering.normal.text, words, index);
	const units = after.length > 0 ? after : named.length > 0 ? named : said.about;
	const period = held.period ?? said.period;
	for (const benchmark of held.units) {
		const place = { paragraph: gathering.paragraph, ...original(gathering.normal, token.from, benchmark.to) };
		const words = gathering.original.slice(place.start, place.end);
		for (const { key, name } of units)
			claims.push({
				...blank,
				...{ kind: 'side', indicator, region: key, regionName: name, ...period, place },
				direction: token.direction,
				against: benchmark.unit.key,
				text: `${name}${words}`,
				stated: words,
				hindrance: key === null ? unknownUnit({ name }) : null,
			});
	}
	const keys = units.flatMap(({ key }) => key ?? []);
	if (after.length + named.length > 0)
		lists.push({ list: 'lag', indicator, ...period, keys, number: null, last: claims.length - 1 });
}

/** The city's or the province's averages named after the word, with the measure and period that go with them. */
function benchmarks(words: Token[], index: number, city: Unit) {
	const units: { unit: Unit; to: number }[] = [];
	let [measure, period] = [null, null] as [MeasureId | null, Period | null];
	for (const token of words.slice(index + 1)) {
		if (token.kind === 'end' || token.kind === 'side') break;
		if (token.kind === 'comma' || token.kind === 'open') break;
		if (token.kind === 'region') {
			if (token.key !== city.key && token.key !== 'province') break;
			units.push({ unit: { key: token.key, name: token.name }, to: token.to });
		}
		if (token.kind === 'measure') measure ??= token.measure;
		if (token.kind === 'period') period ??= token.period;
		const last = units.at(-1);
		if (last && (token.kind === 'measure' || token.kind === 'number')) last.to = token.to;
	}
	return { units, measure, period };
}
