import type { MeasureId } from '../contract/index.ts';
import { type AskedClaim, blank } from './asked.ts';
import type { Gathering } from './claims.ts';
import { original } from './normal.ts';
import { namedFor, partial, sentenceBefore } from './named.ts';
import { causeClaim } from './cause.ts';
import { gapClaims, isGap } from './gap.ts';
import { unknownUnit } from './note.ts';
import { heardAround, type Said, type Unit } from './sentence.ts';
import { statedOf } from './stated.ts';
import type { Token, Written } from './token.ts';

const ignored = ['个月', '个工作日', '天', '年', '次', '条', '倍', '名', '位'];

/** The claims of a stated number: one for each unit it is said of. */
export function figureClaims(gathering: Gathering, said: Said, token: Written, words: Token[]): void {
	const { claims, lists, normal, paragraph } = gathering;
	if (isCell(token, normal.text)) return;
	if (isUnitCount(token, normal.text)) return void claims.push(unitCount(gathering, said, token));
	const cause = causeClaim(gathering, said, token);
	if (cause !== null) return void claims.push(cause);
	if (isGap(token, normal.text)) return gapClaims(gathering, said, token);
	const named = namedFor(token, { said, words, text: normal.text });
	if (named !== null && named !== 'part' && named.isStillOpen !== undefined)
		heardAround(said, named.measure, named.isStillOpen);
	const stated = named === 'part' ? null : statedOf(token, named);
	if (stated === null && !isFigure(token)) return;
	const number = stated && { ...token.number, unit: stated.unit, isBelow: token.isBelow, isLoose: stated.isLoose };
	const place = { paragraph, ...original(normal, token.from, token.to) };
	for (const unit of said.group) {
		claims.push({
			...blank,
			kind: 'figure',
			indicator: stated?.measure ?? null,
			region: unit.key,
			regionName: unit.name,
			...said.period,
			number,
			stated: token.written,
			unit: token.scale + token.unit,
			text: phrase(gathering, token, words),
			place,
			hindrance: named === 'part' ? partial : hindrance(stated === null, unit),
		});
	}
	if (stated && number && said.group.length > 1)
		lists.push({
			list: 'value',
			...{ indicator: stated.measure, ...said.period, number, last: claims.length - 1 },
			keys: said.group.flatMap(({ key }) => key ?? []),
		});
	spoken(said, stated?.measure ?? null);
}

/** A cell of a table, which does not say what its number is of. */
function isCell({ from, to }: Written, text: string): boolean {
	return from === 0 && to === text.length;
}

/** After its number a list of units is over, and the measure is old. */
function spoken(said: Said, measure: MeasureId | null): void {
	for (const one of said.units) one.measure ??= measure;
	said.clause = [];
	said.isFresh = false;
}

function isFigure({ unit, scale, number }: Written): boolean {
	return !ignored.includes(unit) && (unit !== '' || scale !== '') && number.whole !== '';
}

function hindrance(isUnknown: boolean, unit: Unit): string | null {
	if (isUnknown) return '看不出这个数字是哪一项指标，没有核对';
	return unit.key === null ? unknownUnit(unit) : null;
}

/** 10个县(市、区)有补贴发放任务. */
function isUnitCount({ unit, to }: Written, text: string): boolean {
	return unit === '个' && /^(县|单位|区(?!域)|市县)/.test(text.slice(to));
}

function unitCount({ normal, paragraph, original: text }: Gathering, said: Said, token: Written): AskedClaim {
	const about =
		/有.{0,6}(发放任务|发放)/.test(normal.text.slice(token.to, token.to + 30)) ||
		/有(补贴)?发放任务的单位/.test(sentenceBefore(normal.text, token.from));
	const place = { paragraph, ...original(normal, token.from, token.to) };
	const kept = said.units.map(({ unit }) => unit);
	return {
		...blank,
		kind: 'count',
		indicator: 'due',
		region: said.group[0]?.key ?? null,
		regionName: '有发放任务的单位',
		...said.period,
		number: { ...token.number, unit: '个', isBelow: false, isLoose: false },
		stated: token.written,
		unit: '个',
		keys: kept.flatMap(({ key }) => key ?? []),
		text: text.slice(place.start, place.end),
		place,
		hindrance: about ? null : '看不出这个数字数的是什么，没有核对',
	};
}

/** From the words that say what the number is of to the number. */
function phrase({ normal, original: text }: Gathering, token: Written, words: Token[]): string {
	const earlier = words.filter(({ to }) => to <= token.from);
	const stop = earlier.findLast(({ kind }) => kind === 'comma' || kind === 'end' || kind === 'number');
	const from = stop && stop.to < token.from ? stop.to : token.from;
	const { start, end } = original(normal, from, token.to);
	return text.slice(start, end).replace(/^[\s、，,：:；;]+/, '');
}
