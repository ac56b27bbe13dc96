import { describe, expect, test } from 'vitest';
import type { TrendPoint, Trends } from '#contract';
import { palette } from './palette.fixture.ts';
import { axisText, cutsOf, isCut, linesOf, topOf, trendOption, type TrendView } from './trend.ts';

const rule = (successRate: 'first-attempt' | 'cumulative-feedback') => ({ successRate });
const hole: TrendPoint = { value: null, plotted: null, byRule: null, published: null };
const plotted = (value: number) => ({ value: { numerator: value * 100, denominator: 100 }, plotted: value });
const point = (value: number, published: number | null = null): TrendPoint => ({
	...plotted(value),
	byRule: { firstAttempt: plotted(value - 0.25), cumulativeFeedback: plotted(value) },
	published: published === null ? null : plotted(published),
});

function view(points: TrendPoint[], more: Partial<Trends> = {}, both = false): TrendView {
	const months = ['2023-08', '2023-09', '2023-10'].slice(0, points.length).map((month) => ({
		...{ month, rule: rule(month < '2023-10' ? 'first-attempt' : 'cumulative-feedback') },
	}));
	const rows = [{ key: 'a', name: '甲县', isCity: false, points }];
	return {
		trends: { indicator: 'successRate', scope: 'month', months, rows, ...more },
		units: ['a'],
		both,
		published: false,
	};
}

const drawn = (of: TrendView) => JSON.parse(JSON.stringify(trendOption(of, palette)));

describe('换口径', () => {
	test('发放成功率的线在换口径处断开，阴影写明口径断点', () => {
		const option = drawn(view([point(0.5), point(0.75), point(1)]));
		expect(option.xAxis.data).toEqual(['8月\n2023年', '9月', ' ', '  ', '   ', '10月']);
		expect(option.series).toHaveLength(1);
		expect(option.series[0].data.map((each: { value: number } | null) => each?.value ?? null)).toEqual([
			...[0.5, 0.75, null, null, null, 1],
		]);
		expect(option.series[0].markArea.data).toEqual([[{ name: '口径断点', xAxis: 2 }, { xAxis: 4 }]]);
	});

	test('两种口径并列时，各一条不断的线', () => {
		const both = view([point(0.5), point(0.75), point(1)], {}, true);
		expect(cutsOf(both)).toEqual([]);
		expect(linesOf(both).map(({ name, values, dashed }) => [name, values, dashed])).toEqual([
			['甲县 累计反馈', [0.5, 0.75, 1], false],
			['甲县 首次打卡', [0.25, 0.5, 0.75], true],
		]);
	});

	test('别的指标不断', () => {
		expect(cutsOf(view([point(0.5), point(0.75), point(1)], { indicator: 'pushRate' }))).toEqual([]);
	});
});

test('没有数据的月份是空缺，不连线，不画成0', () => {
	const [series] = drawn(view([point(0.5), hole, point(1)], { indicator: 'pushRate' })).series;
	expect(series.data.map(({ value }: { value: number | null }) => value)).toEqual([0.5, null, 1]);
	expect(series.connectNulls).toBe(false);
});

test('只有一个月也画出来：一个点，名称在旁', () => {
	const [series] = drawn(view([point(0.5)])).series;
	expect(series.data).toEqual([{ value: 0.5, label: expect.objectContaining({ formatter: '甲县' }) }]);
	expect(series.showAllSymbol).toBe(true);
});

test('累计在一月重新开始，线断开', () => {
	const months = ['2022-12', '2023-01'].map((month) => ({ month, rule: rule('first-attempt') }));
	const ytd = view([point(0.5), point(0.75)], { scope: 'ytd', indicator: 'due', months });
	expect(cutsOf(ytd)).toEqual([{ index: 1, why: 'year' }]);
	expect(drawn(ytd).xAxis.data).toEqual(['12月\n2022年', ' ', '1月\n2023年']);
});

test('已发布的数另画一个圈；没有发布的没有', () => {
	expect(linesOf(view([point(0.5, 0.25), point(0.75)])).map(({ name, values }) => [name, values])).toEqual([
		['甲县', [0.5, 0.75]],
		['甲县（已发布）', [0.25, null]],
	]);
	expect(linesOf(view([point(0.5)]))).toHaveLength(1);
});

test('看已发布的：线条是发布的数，没有发布的月份空缺；两种口径并列仍是实时的', () => {
	const live = view([point(0.5, 0.25), point(0.75)]);
	expect(linesOf({ ...live, published: true }).map(({ name, values }) => [name, values])).toEqual([
		['甲县', [0.25, null]],
	]);
	expect(linesOf({ ...live, published: true, both: true }).map(({ values }) => values)).toEqual([
		[0.5, 0.75],
		[0.25, 0.5],
	]);
});

test('最多画四个单位；不认识的单位不画', () => {
	const one = view([point(0.5)]);
	const rows = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, name: key, isCity: false, points: [point(0.5)] }));
	const many = { ...one, trends: { ...one.trends, rows }, units: ['x', 'a', 'b', 'c', 'd', 'e'] };
	expect(linesOf(many).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
});

test('轴上的数带单位：率写%或‰，金额按万元，人次过万写万', () => {
	expect(axisText('successRate', 0.995)).toBe('99.5%');
	expect(axisText('leftoverRate', 0.0003)).toBe('0.3‰');
	expect(axisText('amountPaid', 12_902_000_000)).toBe('1.29万');
	expect(axisText('due', 389_200)).toBe('38.92万');
});

test('率的轴不超过100%，低的率不拉到100%', () => {
	expect([topOf(0.998), topOf(0.0003)]).toEqual([1, undefined]);
});

test('只有百分率的轴可以不从零起；千分率、人次、金额从零起', () => {
	const cut = (['successRate', 'cardShare', 'leftoverRate', 'due', 'amountPaid'] as const).filter(isCut);
	expect(cut).toEqual(['successRate', 'cardShare']);
});
