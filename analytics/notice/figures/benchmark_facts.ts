import { IndicatorId, measureName, none, printRate, unitOf } from '../../contract/index.ts';
import { type Fact, truthFact, valueFact, type Unprinted } from '../fact.ts';
import { isRate, type Measured } from './measured.ts';
import { type Origin, sourceOf } from './origin.ts';
import { heldName, scopeNames } from './unit_facts.ts';

/** What units are held against, per rate and scope: 全省平均 where the province has said it, and what stands in for it. */
export function benchmarkFacts(rows: readonly Measured[], origin: Origin): Fact[] {
	const cities = rows.filter(({ isCity, indicator }) => isCity && isRate(indicator));
	return cities.flatMap((row) => benchmarkOf(row, rows, origin));
}

function benchmarkOf(city: Measured, rows: readonly Measured[], origin: Origin): Fact[] {
	const { scope, indicator } = city;
	const rate = IndicatorId.parse(indicator);
	const key = `基准.${scopeNames[scope]}.${measureName(indicator)}`;
	const figure = (name: string): Unprinted => ({
		key: `${key}.${name}`,
		...{ indicator, scope, region: null, records: '/benchmarks' },
		source: sourceOf(origin, '/api/rankings', { scope, indicator: rate }),
	});
	const printed = (value: Measured['held']) => (value === null ? none : printRate(value, unitOf(rate)));
	const unit = rows.find((row) => !row.isCity && row.scope === scope && row.indicator === indicator);
	const held = unit?.held ?? city.value;
	return [
		valueFact({ ...figure('全省平均'), value: city.province, printed: printed(city.province) }, city.province !== null),
		valueFact({ ...figure('数值'), value: held, printed: printed(held) }, printed(held) !== none),
		valueFact({ ...figure('名称'), value: null, printed: heldName(unit ?? { isProvince: false }) }),
		truthFact(figure('两者都比'), unit?.against === 'both' && !unit.isFallback),
		truthFact(figure('缺全省平均'), unit?.isFallback ?? false),
		truthFact(figure('通报所用'), unit?.isJudged ?? false),
	];
}
