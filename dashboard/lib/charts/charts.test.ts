import { expect, test } from 'vitest';
import type { History } from '#contract';
import { explanation, fraction, ranking, row } from '#lib/october.fixture.ts';
import { breakOf, bumpOption, slotsOf } from './bump.ts';
import { barWidths } from './contributions.ts';
import { palette } from './palette.fixture.ts';
import { barLabel, barScale } from './statebar.ts';
import { labelOf, stepsOf, waterfallOption } from './waterfall.ts';

const rule = (successRate: 'first-attempt' | 'cumulative-feedback') => ({ successRate });
const rank = (place: number | null, tied = false) => ({ rank: place, tied, value: fraction(1, 1) });
const history: History = {
	indicator: 'successRate',
	scope: 'month',
	months: [
		{ month: '2023-08', rule: rule('first-attempt') },
		{ month: '2023-09', rule: rule('first-attempt') },
		{ month: '2023-10', rule: rule('cumulative-feedback') },
	],
	rows: [
		{ key: 'a', name: '甲', ranks: [rank(2), rank(null), rank(1, true)] },
		{ key: 'b', name: '乙', ranks: [rank(1), rank(1), rank(1, true)] },
	],
};
const quiet = { first: null, second: null };

test('条形从零起，最长的占满，按状态分段，不为零的看得见', () => {
	const shown = ranking();
	const scale = barScale(shown, 120);
	const [longan, , neihuang, , yindu] = shown.rows;
	expect(longan && scale.segments(longan)).toEqual([]);
	const bar = yindu ? scale.segments(yindu) : [];
	expect(bar.map((segment) => segment.fill)).toEqual(['outstanding', 'pending', 'refunded']);
	expect(bar[0]).toMatchObject({ x: 0 });
	expect(bar[0]?.width).toBeCloseTo((1529 / 1578) * 100);
	expect(neihuang && scale.segments(neihuang).map((segment) => segment.width)).toEqual([
		(2 / 120) * 100,
		(2 / 120) * 100,
	]);
});

test('基准线：全省实线、全市虚线，没有的不画', () => {
	expect(barScale(ranking(), 120).lines.map(({ text: label, dashed }) => [label, dashed])).toEqual([
		['全省0.6', false],
		['全市4.6', true],
	]);
	const benchmark = { against: 'city', isFallback: false, province: null, city: fraction(99, 100) } as const;
	expect(barScale(ranking({ benchmark }), 120).lines.map((entry) => entry.name)).toEqual(['全市']);
});

test('别的指标一段到底：推送率是缺口，遗留率就是遗留', () => {
	const unit = row('a', '甲', 1, { due: 100 }, { value: fraction(90, 100) });
	expect(barScale(ranking({ indicator: 'pushRate', rows: [unit] }), 100).segments(unit)).toMatchObject([
		{ fill: 'plain' },
	]);
	expect(barScale(ranking({ indicator: 'leftoverRate', rows: [unit] }), 100).segments(unit)).toMatchObject([
		{ fill: 'outstanding' },
	]);
});

test('旧口径的成功率：条形是首次未成功，不分状态', () => {
	const old = ranking({ rule: { successRate: 'first-attempt' } });
	const unit = row('a', '甲', 1, { due: 100 }, { value: fraction(90, 100) });
	expect(barScale({ ...old, rows: [unit] }, 100).segments(unit)).toEqual([{ fill: 'plain', x: 0, width: 100 }]);
	expect(barLabel(old, unit)).toBe('甲，首次未成功100‰');
});

test('条形有一句话', () => {
	const yindu = ranking().rows[4];
	expect(yindu && barLabel(ranking(), yindu)).toBe('殷都区，未成功16.6‰：遗留1,529、待反馈38、已退款11');
});

test('位次变化：并列占相邻的格，没有位次的空着', () => {
	expect(slotsOf(history)).toEqual([
		[2, null, 1],
		[1, 1, 2],
	]);
});

test('口径改变处断开，别的指标不断', () => {
	expect(breakOf(history)).toBe(2);
	expect(breakOf({ ...history, indicator: 'pushRate' })).toBeNull();
	expect(
		breakOf({ ...history, months: history.months.map(({ month }) => ({ month, rule: rule('first-attempt') })) }),
	).toBeNull();
	expect(bumpOption(history, quiet, palette)).toMatchObject({
		xAxis: { data: ['8月', '9月', ' ', '  ', '   ', '10月'] },
		series: [
			{ data: [{ value: 2 }, { value: null }, null, null, null, { value: 1, label: { formatter: '并列1 甲' } }] },
			{},
		],
	});
});

test('突出的两个单位用颜色、粗细和形状区别', () => {
	expect(bumpOption(history, { first: 'a', second: 'b' }, palette)).toMatchObject({
		series: [
			{ symbol: 'circle', lineStyle: { color: 'out', width: 2.5 } },
			{ symbol: 'emptyRect', lineStyle: { color: 'text', width: 2.5 } },
		],
	});
});

test('差距构成：三种状态叠到合计，减去基准允许的，剩下是多出的', () => {
	expect(stepsOf(explanation()).map(({ name, from, to, sign }) => [name, from, to, sign])).toEqual([
		['遗留', 0, 1529, '+'],
		['待反馈', 1529, 1567, '+'],
		['已退款', 1567, 1578, '+'],
		['未成功合计', 0, 1578, ''],
		['全省平均折算', 1521, 1578, '−'],
		['比全省多', 0, 1521, ''],
	]);
});

test('达标的单位只有构成和合计', () => {
	expect(stepsOf(explanation({ toBenchmark: 0 })).map((step) => step.kind)).toEqual([
		'outstanding',
		'pending',
		'refunded',
		'total',
	]);
});

test('构成图：两层堆叠，底层透明', () => {
	expect(waterfallOption(explanation(), palette)).toMatchObject({
		animation: false,
		series: [
			{ data: [0, 1529, 1567, 0, 1521, 0] },
			{ barWidth: 40, data: [{ value: 1529, itemStyle: { color: 'out' } }, {}, {}, {}, {}, {}] },
		],
	});
});

test('构成图：不到0.01个百分点的写“以下”，另起一行，不碰旁边的字', () => {
	const [, pending] = stepsOf(explanation());
	expect(labelOf(pending)).toBe('{n|+38}\n{p|0.04个百分点}');
	expect(pending && labelOf({ ...pending, count: 1, points: fraction(1, 1_000_000) })).toBe(
		'{n|+1}\n{p|0.01个百分点}\n{p|以下}',
	);
});

test('构成图：为零的部分写0，不画条', () => {
	const [outstanding, pending] = explanation().composition;
	if (!outstanding || !pending) throw new Error('Three states');
	const composition = [outstanding, { ...pending, count: 0 }];
	expect(waterfallOption(explanation({ composition, toBenchmark: 0 }), palette)).toMatchObject({
		series: [{}, { clip: false, data: [{}, { value: 0, itemStyle: { color: 'transparent' } }, {}] }],
	});
});

test('按项目的条形：最长的占满', () => {
	expect(barWidths([{ unpaid: 200 }, { unpaid: 50 }, { unpaid: 1 }, { unpaid: 0 }])).toEqual([100, 25, 1, 0]);
	expect(barWidths([])).toEqual([]);
});
