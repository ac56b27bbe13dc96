import { type AskedClaim, blank } from './asked.ts';
import type { Gathering } from './claims.ts';
import { original } from './normal.ts';
import type { Said, Unit } from './sentence.ts';
import type { Token } from './token.ts';

/** 文峰区、龙安区项目目标任务数尚未完成: each unit is a claim; the year's targets are held against what is done so far. */
export function doneClaims(
	{ claims, lists, ...gathering }: Gathering,
	said: Said,
	token: Token & { kind: 'done' },
): void {
	const { target } = said;
	if (target === null) return;
	const place = { paragraph: gathering.paragraph, ...original(gathering.normal, token.from, token.to) };
	const words = gathering.original.slice(place.start, place.end);
	for (const unit of said.group)
		claims.push({
			...blank,
			kind: 'unmet',
			...about(unit),
			scope: 'ytd',
			indicator: target,
			direction: token.isMet ? 'met' : 'unmet',
			text: `${unit.name}${target === 'projects' ? '项目' : '人数'}目标任务${words}`,
			stated: words,
			place,
		});
	const keys = said.group.flatMap(({ key }) => key ?? []);
	if (!token.isMet)
		lists.push({ list: 'unmet', indicator: target, scope: 'ytd', keys, number: null, last: claims.length - 1 });
	said.clause = [];
}

/** 殷都区发放成功率排第11位. */
export function placeClaim({ claims, ...gathering }: Gathering, said: Said, token: Token & { kind: 'place' }): void {
	const [unit] = said.group;
	if (said.named === null || unit === undefined) return;
	const place = { paragraph: gathering.paragraph, ...original(gathering.normal, token.from, token.to) };
	const words = gathering.original.slice(place.start, place.end);
	claims.push({
		...blank,
		kind: 'rank',
		...about(unit),
		scope: said.scope,
		indicator: said.named.measure,
		number: { ...token.number, unit: '个', isBelow: false, isLoose: false },
		text: words,
		stated: words,
		unit: '位',
		place,
	});
}

function about({ key, name }: Unit): Pick<AskedClaim, 'region' | 'regionName' | 'hindrance'> {
	return { region: key, regionName: name, hindrance: key === null ? `单位表中没有“${name}”，没有核对` : null };
}
