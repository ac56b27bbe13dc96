import { blank } from './asked.ts';
import type { Gathering } from './claims.ts';
import { original } from './normal.ts';
import { sentenceBefore } from './named.ts';
import { unknownUnit } from './note.ts';
import type { Said, Unit } from './sentence.ts';
import { statedOf } from './stated.ts';
import type { Written } from './token.ts';

/** 0.3个百分点, or a number of ‰ right after 高于全市平均, which may be the average itself too. */
export function isGap({ unit, from }: Written, text: string): boolean {
	return unit === '个百分点' || (unit === '‰' && /[高低]于全[市省]平均$/.test(text.slice(0, from)));
}

/** 环比上升0.3个百分点, 低于全省平均1.2个百分点: the difference of a rate of each unit to what it is held against. */
export function gapClaims({ claims, ...gathering }: Gathering, said: Said, token: Written): void {
	const { normal, paragraph, original: text } = gathering;
	const isLoose = token.unit === '‰';
	const stated = statedOf({ ...token, unit: isLoose ? '‰' : '%' }, said.named ?? said.carried);
	const before = sentenceBefore(normal.text, token.from);
	const words = /[^,，;(（]*$/.exec(before)?.[0] ?? '';
	const held = heldOf(words, said, gathering.city);
	const from = token.from - words.length;
	const place = { paragraph, ...original(normal, from, token.to) };
	const isVague =
		/分别/.test(before) || /约$|近$/.test(before) || /^(?:以[上下内]|左右|多)/.test(normal.text.slice(token.to));
	for (const unit of said.about)
		claims.push({
			...blank,
			...{ kind: 'gap', indicator: stated?.measure ?? null, region: unit.key, regionName: unit.name, place },
			...said.period,
			...held,
			number: stated && { ...token.number, unit: stated.unit, isBelow: false, isLoose },
			direction: directionOf(words),
			stated: token.written,
			unit: token.unit,
			text: text.slice(place.start, place.end),
			hindrance:
				hindrance({ isUnknown: stated === null || held === null, isVague }) ??
				(unit.key === null ? unknownUnit(unit) : null),
		});
}

/** What a difference is to, by the words before it; null where they don't say. */
function heldOf(
	words: string,
	{ period: { month } }: Said,
	city: Unit,
): { against: string; againstMonth: number } | null {
	if (/环比|上个?月/.test(words)) return { against: 'self', againstMonth: month % 100 === 1 ? month - 89 : month - 1 };
	if (/同比|[上去]年同期/.test(words)) return { against: 'self', againstMonth: month - 100 };
	const benchmark = /(全省|省平均|省均|全市|基准)(?!.*(?:全省|省平均|省均|全市|基准))/.exec(words)?.[1];
	if (benchmark === undefined) return null;
	const against = { 全市: city.key, 基准: 'standard' }[benchmark] ?? 'province';
	return { against, againstMonth: month };
}

function directionOf(words: string): 'above' | 'below' | null {
	const [last] = /(?:高|升|增|提)(?!.*[高升增提低降减落滑])|[低降减落滑](?!.*[高升增提低降减落滑])/.exec(words) ?? [];
	if (last === undefined) return null;
	return /[高升增提]/.test(last) ? 'above' : 'below';
}

function hindrance({ isUnknown, isVague }: { isUnknown: boolean; isVague: boolean }): string | null {
	if (isUnknown) return '看不出是哪一项指标与什么相差，没有核对';
	return isVague ? '不是一个确定的差值，没有核对' : null;
}
