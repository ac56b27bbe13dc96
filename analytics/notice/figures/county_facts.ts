import { measureName, type NoticeFigure } from '../../contract/index.ts';
import { type Entry, type Fact, listFacts, truthFact } from '../fact.ts';
import { isRate, type Measured } from './measured.ts';
import { type Origin, plainFigure, sourceOf } from './origin.ts';
import { gapFigures, scopeNames, taskFacts, unitFacts, unitFigure } from './unit_facts.ts';

/** What one county, or the city, has to show: its figures as 本单位, and in which judged rates it lags or is the best. */
export function countyFacts(rows: readonly Measured[], key: string, origin: Origin): Fact[] {
	const own = rows.filter((row) => row.key === key).map((row) => ({ ...row, name: '本单位', isCity: false }));
	const judged = own.filter(({ indicator, isJudged }) => isRate(indicator) && isJudged);
	const figure = (name: string) => plainFigure(sourceOf(origin, '/api/lagging', { region: key }), `本单位.${name}`);
	const list = (name: string, found: readonly Measured[]) =>
		listFacts(
			figure(name),
			found.map((row) => entryOf(row, origin)),
			['数值', '差距', '位次', '对比'],
		);
	return [
		...unitFacts(own, origin),
		...taskFacts(
			own.map((row) => ({ ...row, isCity: true })),
			origin,
		).map((fact) => ({
			...fact,
			figure: { ...fact.figure, key: fact.figure.key.replace('.有发放', '.本单位.有发放') },
		})),
		...list(
			'落后指标',
			judged.filter(({ isLagging }) => isLagging),
		),
		...list(
			'领先指标',
			judged.filter(({ isBest }) => isBest),
		),
		truthFact(figure('无落后指标'), own.some(({ hasTask }) => hasTask) && judged.every(({ isLagging }) => !isLagging)),
	];
}

function entryOf(row: Measured, origin: Origin): Entry {
	const figure = unitFigure(row, origin);
	const gaps = gapFigures(row, figure).map((one): [string, NoticeFigure] => [one.key.replace(/^.*\./, ''), one]);
	const name = `${scopeNames[row.scope]}${measureName(row.indicator)}`;
	return { name, fields: new Map([...gaps, ['数值', figure]]) };
}
