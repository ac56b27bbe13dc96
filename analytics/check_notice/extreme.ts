import { blank } from './asked.ts';
import type { Gathering } from './claims.ts';
import { original } from './normal.ts';
import { unknownUnit } from './note.ts';
import type { Named, Said, Unit } from './sentence.ts';
import type { Token } from './token.ts';

/** 发放成功率最高为龙安区、汤阴县; 滑县发放人次最多: the units named after it, else those before it in its clause. */
export function extremeClaim({ claims, ...gathering }: Gathering, said: Said, words: Token[], index: number): void {
	const token = words[index];
	if (token?.kind !== 'extreme') return;
	const after = following(words, index, gathering.city);
	const units = after.length > 0 ? after.map(({ unit }) => unit) : said.clause;
	const named = (said.isFresh ? said.named : null) ?? measureAfter(words, index) ?? said.named;
	if (units.length === 0 || named === null) return;
	const to = after.at(-1)?.to ?? token.to;
	const place = { paragraph: gathering.paragraph, ...original(gathering.normal, token.from, to) };
	const stranger = units.find(({ key }) => key === null);
	const text = gathering.original.slice(place.start, place.end);
	claims.push({
		...blank,
		kind: 'extreme',
		indicator: measureFor(named, words, index),
		region: units[0]?.key ?? null,
		regionName: units.map(({ name }) => name).join('、'),
		...said.period,
		direction: token.direction,
		keys: units.flatMap(({ key }) => key ?? []),
		text,
		stated: units.map(({ name }) => name).join('、'),
		place,
		hindrance: stranger ? unknownUnit(stranger) : null,
	});
}

/** 项目发放人数最多为殷都区9.35万人 may speak of 人次; the one that leads there is meant. */
function measureFor({ measure, isLoose }: Named, words: Token[], index: number) {
	const number = words.slice(index).find(({ kind }) => kind === 'number');
	return isLoose || (number?.kind === 'number' && number.unit === '人次' && measure === 'persons') ? 'paid' : measure;
}

function following(words: Token[], index: number, city: Unit): { unit: Unit; to: number }[] {
	const found: { unit: Unit; to: number }[] = [];
	for (const token of words.slice(index + 1)) {
		if (['measure', 'end', 'extreme', 'side'].includes(token.kind)) break;
		if (token.kind === 'comma' && found.length > 0) break;
		if (token.kind === 'region' && (token.key === city.key || token.key === 'province')) break;
		if (token.kind === 'region') found.push({ unit: { key: token.key, name: token.name }, to: token.to });
	}
	return found;
}

function measureAfter(words: Token[], index: number): Named | null {
	const next = words[index + 1];
	return next?.kind === 'measure' ? { measure: next.measure, isLoose: next.isLoose } : null;
}
