import { type AskedClaim, blank } from './asked.ts';
import type { Gathering } from './claims.ts';
import { original } from './normal.ts';
import { unknownUnit } from './note.ts';
import { unitsAfter } from './named_after.ts';
import type { Said, Unit } from './sentence.ts';
import type { Token } from './token.ts';

/** 文峰区、龙安区项目目标任务数尚未完成: each unit is a claim; the year's targets are held against what is done so far. */
export function doneClaims(
	{ claims, lists, ...gathering }: Gathering,
	said: Said,
	words: Token[],
	index: number,
): void {
	const [token, next] = [words[index], words[index + 1]];
	const target = next?.kind === 'target' ? next.measure : said.target;
	if (token?.kind !== 'done' || target === null) return;
	const after = unitsAfter(gathering.normal.text, words, index);
	const units = after.length > 0 ? after : said.group;
	if (units.every(({ key }) => key === gathering.city.key)) return;
	const place = { paragraph: gathering.paragraph, ...original(gathering.normal, token.from, token.to) };
	const written = gathering.original.slice(place.start, place.end);
	for (const unit of units)
		claims.push({
			...blank,
			kind: 'unmet',
			...about(unit),
			...{ scope: 'ytd' as const, month: said.period.month },
			indicator: target,
			direction: token.isMet ? 'met' : 'unmet',
			text: `${unit.name}${target === 'projects' ? '项目' : '人数'}目标任务${written}`,
			stated: written,
			place,
		});
	const keys = units.flatMap(({ key }) => key ?? []);
	const { month } = said.period;
	if (!token.isMet)
		lists.push({ list: 'unmet', indicator: target, scope: 'ytd', month, keys, number: null, last: claims.length - 1 });
	said.clause = [];
}

/** 殷都区发放成功率排第11位. */
export function placeClaim({ claims, ...gathering }: Gathering, said: Said, token: Token & { kind: 'place' }): void {
	const [unit] = said.about;
	if (said.named === null || unit === undefined) return;
	const place = { paragraph: gathering.paragraph, ...original(gathering.normal, token.from, token.to) };
	const words = gathering.original.slice(place.start, place.end);
	claims.push({
		...blank,
		kind: 'rank',
		...about(unit),
		...said.period,
		indicator: said.named.measure,
		number: { ...token.number, unit: '个', isBelow: false, isLoose: false },
		text: words,
		stated: words,
		unit: '位',
		place,
	});
}

function about({ key, name }: Unit): Pick<AskedClaim, 'region' | 'regionName' | 'hindrance'> {
	return { region: key, regionName: name, hindrance: key === null ? unknownUnit({ name }) : null };
}
