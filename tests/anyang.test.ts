import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	Cards,
	Indicators,
	Lagging,
	Publicity,
	PublicityList,
	type Rate,
	Ranking,
	Scope,
	Targets,
	Timeliness,
} from '../analytics/contract/index.ts';
import { openWarehouse, type Warehouse } from '../analytics/warehouse.ts';
import { rateDisagreements } from './anyang/disagreements.ts';
import { readNotice } from './anyang/notice.ts';
import { bestUnits } from './anyang/best.ts';
import { printsAs } from './anyang/printed.ts';
import { sizeDisagreements } from './anyang/sizes.ts';
import { type Ask, askOf } from './ask.ts';
import { contradictionsIn } from './cases/invariants.ts';
import { copyDemoCity, demoPatience, makeDemoCity, now } from './demo_city.ts';
import { temporaryFolder } from './second_city.ts';

const notice = readNotice();

/** The published notice for October 2023, from the export files on; the whole city where there is time for it. */
const scales = process.env.YIKATONG_LONG === '1' ? [0.1, 1] : [0.1];

async function cityOf(scale: number): Promise<{ path: string; remove(): void }> {
	if (scale === 0.1) return copyDemoCity();
	const place = temporaryFolder();
	const path = join(place.path, 'data');
	await makeDemoCity(path, scale);
	return { path, remove: place.remove };
}

const shareOf = (rate: Rate | undefined) => (rate ? rate.numerator / rate.denominator : 1);

describe.each(scales)('安阳市2023年10月的通报，规模%d', (scale) => {
	let city: { path: string; remove(): void };
	let warehouse: Warehouse;
	let ask: Ask;

	beforeAll(
		async () => {
			city = await cityOf(scale);
			warehouse = await openWarehouse(city.path, { now, creates: false });
			ask = askOf(warehouse.writer);
		},
		demoPatience * (scale * 10),
	);

	afterAll(() => {
		warehouse.close();
		city.remove();
	});

	describe.each(Scope.options)('%s', (scope) => {
		const october = { month: '2023-10', scope };
		const indicators = async () => Indicators.parse(await ask('/api/indicators', october));
		const ranking = async (indicator: string) => Ranking.parse(await ask('/api/rankings', { ...october, indicator }));

		test('每个比率都印成通报的数字', async () => {
			expect(rateDisagreements({ data: await indicators(), notice: notice[scope] })).toEqual([]);
		});

		test('项目数、人次、人数、金额和最多的单位', async () => {
			expect(sizeDisagreements({ data: await indicators(), notice: notice[scope] }, scale)).toEqual([]);
		});

		test('过程指标全都有数；资金下达、公示、激活率各单位都有，迟的看得出是谁', async () => {
			const { total, rows } = Timeliness.parse(await ask('/api/timeliness', { ...october, by: 'region' }));
			expect(total.rates.filter(({ denominator }) => denominator === 0)).toEqual([]);
			const rateOf = (row: (typeof rows)[number], id: string) => row.rates.find(({ indicator }) => indicator === id);
			const ledgers = ['allocationTimeliness', 'publicityTimeliness', 'cardActivation'];
			const empty = rows.filter((row) => ledgers.some((id) => !rateOf(row, id)?.denominator));
			expect(empty.map(({ name }) => name)).toEqual([]);
			const worst = (id: string) =>
				rows.toSorted((a, b) => shareOf(rateOf(a, id)) - shareOf(rateOf(b, id))).map(({ name }) => name)[0];
			expect(worst('publicityTimeliness')).toBe('滑县');
			expect(['殷都区', '内黄县']).toContain(worst('allocationTimeliness'));
			expect(worst('cardActivation')).toBe('内黄县');
		});

		test('公示及时率、激活率点开的页，各单位的数恰好是它的分子、分母；公示清单恰好是差的那些', async () => {
			const { rows } = Timeliness.parse(await ask('/api/timeliness', { ...october, by: 'region' }));
			const parts = (id: string) =>
				rows.map(({ key, rates }) => {
					const rate = rates.find(({ indicator }) => indicator === id);
					return [key, rate?.numerator, rate?.denominator];
				});
			const partsOf = (units: readonly { key: string; numerator: number; denominator: number }[]) =>
				units.map(({ key, numerator, denominator }) => [key, numerator, denominator]);
			const publicity = Publicity.parse(await ask('/api/publicity', october));
			expect(partsOf(publicity.rows)).toEqual(parts('publicityTimeliness'));
			expect(partsOf(Cards.parse(await ask('/api/cards', october)).rows)).toEqual(parts('cardActivation'));
			const { total } = PublicityList.parse(await ask('/api/publicity/list', october));
			expect(total).toBe(publicity.total?.behind);
			for (const { key, behind } of publicity.rows) {
				const own = PublicityList.parse(await ask('/api/publicity/list', { ...october, region: key }));
				expect([key, own.total]).toEqual([key, behind]);
			}
		});

		test('单位按规定的顺序', async () => {
			expect((await indicators()).rows.map(({ key }) => key)).toEqual(notice.order);
		});

		test.each(Object.entries(notice[scope].laggards))('%s 落后的单位，差的在前', async (indicator, units) => {
			const { entries } = Lagging.parse(await ask('/api/lagging', { ...october, indicator }));
			expect(entries.map(({ key }) => key)).toEqual(units);
			const { rows } = await ranking(indicator);
			expect(
				rows
					.filter(({ isLagging }) => isLagging)
					.map(({ key }) => key)
					.toSorted(),
			).toEqual(units.toSorted());
		});

		test.each(bestUnits(notice[scope]))('$indicator 最好的单位', async ({ indicator, units, isTied }) => {
			const best = (await ranking(indicator)).rows
				.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
				.slice(0, units.length);
			expect(best.map(({ key }) => key).toSorted()).toEqual(units);
			if (isTied)
				expect(best.map(({ rank, tied }) => ({ rank, tied }))).toEqual(units.map(() => ({ rank: 1, tied: true })));
		});

		test.each(Object.entries(notice[scope].benchmarks))('基准 %s %d', async (name, printed) => {
			const [indicator = '', unit] = name.split('_');
			const { benchmark } = await ranking(indicator);
			expect(benchmark.isFallback).toBe(false);
			const per = unit === 'permille' ? 1000 : 100;
			expect(benchmark.province && printsAs({ ...benchmark.province, per }, Number(printed))).toBe(true);
		});
	});

	test('总的落后名单就是通报点名的', async () => {
		const { entries } = Lagging.parse(await ask('/api/lagging', { month: '2023-10' }));
		const named = Scope.options.flatMap((scope) =>
			Object.entries(notice[scope].laggards).flatMap(([indicator, units]) =>
				units.map((key) => `${scope} ${indicator} ${key}`),
			),
		);
		const listed = entries.map(({ scope, indicator, key }) => `${scope} ${indicator} ${key}`);
		expect(listed.toSorted()).toEqual(named.toSorted());
	});

	test('目标任务未完成的单位就是通报点名的，按规定的顺序', async () => {
		const { unmet, rows } = Targets.parse(await ask('/api/targets', { month: '2023-10' }));
		const named = { projects: unmet.projects.unmet, persons: unmet.persons.unmet };
		expect({
			projects: named.projects.map(({ key }) => key),
			persons: named.persons.map(({ key }) => key),
		}).toEqual(notice.ytd.targetsUnmet);
		expect(rows.map(({ key }) => key)).toEqual(notice.order);
	});

	test(
		'每个切片：应发＝成功＋遗留＋待反馈＋已退款，各部分之和等于全部',
		async () => {
			expect(await contradictionsIn(ask)).toEqual([]);
		},
		demoPatience,
	);
});
