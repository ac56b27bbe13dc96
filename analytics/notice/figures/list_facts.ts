import { measureName, measures, type NoticeFigure, printNoticeMeasure, type Scope } from '../../contract/index.ts';
import { type Entry, type Fact, listFacts, truthFact, valueFact } from '../fact.ts';
import { isRate, type Measured } from './measured.ts';
import { type Origin, sourceOf } from './origin.ts';
import { gapFigures, scopeNames, unitFigure } from './unit_facts.ts';

/**
 * The lists of units, per measure: the best or those with most in canonical order, those that lag worst first (ties in
 * canonical order), those that lag far.
 */
export function unitLists(rows: readonly Measured[], origin: Origin): Fact[] {
	const fields = fieldsOf(rows, origin);
	const groups = Map.groupBy(rows, ({ scope, indicator }) => `${scope} ${indicator}`);
	return [...groups.values()].flatMap((group) => measureLists(group, fields, origin));
}

const unitFieldNames = [...measures.map(({ name }) => name), '数值'];
const gapNames = ['差距', '位次'];

type Fields = ReadonlyMap<string, ReadonlyMap<string, NoticeFigure>>;

/** What can be said of a unit within a list: each of its measures by its name. */
function fieldsOf(rows: readonly Measured[], origin: Origin): Fields {
	const units = Map.groupBy(rows, ({ scope, key }) => `${scope} ${key}`);
	return new Map(
		[...units].map(([unit, own]) => [
			unit,
			new Map(own.map((row) => [measureName(row.indicator), unitFigure(row, origin)])),
		]),
	);
}

function measureLists(group: readonly Measured[], fields: Fields, origin: Origin): Fact[] {
	const [first] = group;
	if (!first) return [];
	const { scope, indicator } = first;
	const units = group.filter(({ isCity }) => !isCity);
	const entries = (rows: readonly Measured[]) => rows.map((row) => entryOf(row, fields, origin));
	const list = (name: string, path: string, rows: readonly Measured[]) =>
		listFacts(
			{
				key: `${scopeNames[scope]}.${measureName(indicator)}.${name}`,
				...{ indicator, scope, region: null, records: listPage(origin, scope, indicator) },
				source: sourceOf(origin, path, isRate(indicator) ? { scope, indicator } : { scope }),
			},
			entries(rows),
			[...unitFieldNames, ...(isRate(indicator) ? gapNames : [])],
		);
	const best = bestFacts(units, first, origin, list);
	if (!isRate(indicator)) return best;
	const behind = units.filter(({ isLagging }) => isLagging).toSorted((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
	const far = behind.filter(({ isFar }) => isFar);
	const lists = [...list('落后单位', '/api/rankings', behind), ...list('悬殊单位', '/api/rankings', far)];
	const [named] = lists;
	if (!named) return best;
	const isFar = behind.length > 0 && far.length === behind.length;
	const asked = (what: string, holds: boolean) =>
		truthFact({ ...named.figure, key: `${named.figure.key}.${what}` }, holds);
	return [...best, ...lists, asked('均悬殊', isFar), asked('印数相同', printsLikeBenchmark(behind))];
}

/** Whether one of them prints the very value that it is worse than. */
function printsLikeBenchmark(behind: readonly Measured[]): boolean {
	return behind.some(
		({ indicator, value, held }) =>
			held !== null && printNoticeMeasure(indicator, held) === printNoticeMeasure(indicator, value),
	);
}

type List = (name: string, path: string, rows: readonly Measured[]) => Fact[];

/** 最高 of rates, 最低 of those where less is better, 最多 of counts: who, and how much; 全部 where it is all of them. */
function bestFacts(units: readonly Measured[], { indicator }: Measured, origin: Origin, list: List): Fact[] {
	const word = bestWord(indicator);
	const best = units.filter(({ isBest }) => isBest);
	const lists = list(`${word}单位`, isRate(indicator) ? '/api/rankings' : '/api/indicators', best);
	const [named] = lists;
	if (!named) return [];
	const value = best[0] && unitFigure(best[0], origin);
	const key = named.figure.key.replace(/单位$/, '值');
	const counted = units.filter((unit) => unit.value.denominator > 0 && unit.hasTask);
	return [
		...lists,
		valueFact({ ...(value ?? named.figure), key, region: null }, value !== undefined),
		truthFact(
			{ ...named.figure, key: `${named.figure.key}.为全部` },
			best.length > 1 && best.length === counted.length,
		),
	];
}

function bestWord(indicator: Measured['indicator']): string {
	if (!isRate(indicator)) return '最多';
	return ['leftoverRate', 'pendingRate', 'refundedRate'].includes(indicator) ? '最低' : '最高';
}

function entryOf(row: Measured, fields: Fields, origin: Origin): Entry {
	const figure = unitFigure(row, origin);
	const gaps = gapFigures(row, figure).map((one): [string, NoticeFigure] => [one.key.replace(/^.*\./, ''), one]);
	const own = fields.get(`${row.scope} ${row.key}`) ?? [];
	return { name: row.name, fields: new Map([...own, ...gaps, ['数值', figure]]) };
}

function listPage({ month, at }: Origin, scope: Scope, indicator: Measured['indicator']): string {
	const query = new URLSearchParams({ month, scope, ...(at ? { at } : {}), indicator });
	return `/rankings?${query}`;
}
