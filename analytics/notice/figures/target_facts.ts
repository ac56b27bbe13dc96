import type { Connection } from '../../../sql/database.server.ts';
import {
	type MeasureId,
	type NoticeFigure,
	none,
	printNoticeMeasure,
	printRate,
	type Rate,
	Targets,
} from '../../contract/index.ts';
import { targets as reported } from '../../reports/targets.ts';
import type { Visible } from '../../visible.ts';
import { type Entry, type Fact, listFacts, namePart, truthFact, valueFact, type Unprinted } from '../fact.ts';
import { type Origin, plainFigure, sourceOf } from './origin.ts';

/** 目标任务 of a month at a cut-off, or null where nothing is stored. */
export async function noticeTargets(db: Connection, visible: Visible, { month, at }: Origin): Promise<Targets | null> {
	return reported(db, visible, { month, at });
}

/** 目标.项目数 and 目标.人数: who has not reached the year's target, who is behind schedule, and the city's own. */
export function targetFacts(targets: Targets | null, origin: Origin): Fact[] {
	if (targets === null) return [];
	const figure = targetFigure(origin);
	const schedule = { ...figure('序时进度'), value: targets.schedule, printed: printRate(targets.schedule, 'percent') };
	return [
		valueFact(schedule),
		...measures.flatMap(([measure, name]) => unitValues(targets, measure, (key) => figure(`${name}.${key}`))),
		...measures.flatMap(([measure, name]) => measureFacts(targets, measure, (key) => figure(`${name}.${key}`))),
		truthFact(
			figure('有未完成'),
			measures.some(([measure]) => targets.unmet[measure].unmet.length > 0),
		),
	];
}

const measures = [
	['projects', '项目数'],
	['persons', '人数'],
] as const;

function targetFigure(origin: Origin) {
	const source = sourceOf(origin, '/api/targets', {});
	return (key: string) => ({
		...plainFigure(source, `目标.${key}`),
		records: `/targets?${new URLSearchParams({ month: origin.month, ...(origin.at ? { at: origin.at } : {}) })}`,
	});
}

const unitFieldNames = ['目标', '完成', '还差', '完成率'];

type Naming = (key: string) => Unprinted;

function measureFacts({ total, rows, unmet }: Targets, measure: 'projects' | 'persons', figure: Naming): Fact[] {
	const { targets, unmet: lacking, behind } = unmet[measure];
	const entry = ({ key, name }: { key: string; name: string }): Entry => {
		const row = rows.find((one) => one.key === key);
		return {
			name,
			fields: row ? unitFields(row[measure], measure, (what) => figure(`${namePart(name)}.${what}`)) : new Map(),
		};
	};
	const city = total[measure];
	const count = (value: number | null): Rate | null => (value === null ? null : { numerator: value, denominator: 1 });
	const value = (name: string, counted: number | null) =>
		valueFact(
			{
				...figure(name),
				indicator: measure,
				value: count(counted),
				printed: printNoticeMeasure(measure, count(counted)),
			},
			counted !== null,
		);
	const rate = city.rate === null ? none : printRate(city.rate, 'percent');
	return [
		...listFacts(figure('未完成单位'), lacking.map(entry), unitFieldNames),
		truthFact(figure('未完成单位.为全部'), lacking.length > 1 && lacking.length === targets),
		...listFacts(figure('慢于序时单位'), behind.map(entry), unitFieldNames),
		...[value('全市目标', city.target), value('全市完成', city.done), value('全市还差', city.missing)],
		valueFact({ ...figure('全市完成率'), value: city.rate, printed: rate }, city.rate !== null),
		truthFact(figure('有目标'), targets > 0),
		truthFact(figure('均已完成'), targets > 0 && lacking.length === 0),
	];
}

/** What each unit has of a measure under 目标.人数.文峰区.还差. */
function unitValues({ rows }: Targets, measure: 'projects' | 'persons', figure: Naming): Fact[] {
	return rows.flatMap((row) => {
		const fields = unitFields(row[measure], measure, (what) => figure(`${namePart(row.name)}.${what}`));
		return [...fields.values()].map((one) => valueFact(one, one.value !== null));
	});
}

function unitFields(
	{ target, done, missing, rate }: Targets['total']['projects'],
	measure: Extract<MeasureId, 'projects' | 'persons'>,
	figure: Naming,
): ReadonlyMap<string, NoticeFigure> {
	const counted = ([name, value]: [string, number | null]): [string, NoticeFigure] => {
		const exact = value === null ? null : { numerator: value, denominator: 1 };
		return [name, { ...figure(name), indicator: measure, value: exact, printed: printNoticeMeasure(measure, exact) }];
	};
	const counts: [string, number | null][] = [
		['目标', target],
		['完成', done],
		['还差', missing],
	];
	const printed = rate === null ? none : printRate(rate, 'percent');
	return new Map([...counts.map(counted), ['完成率', { ...figure('完成率'), value: rate, printed }]]);
}
