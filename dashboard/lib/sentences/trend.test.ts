import { expect, test } from 'vitest';
import type { TrendPoint, Trends } from '#contract';
import { trendLabel, trendNote } from './trend.ts';

const at = (numerator: number | null): TrendPoint => ({
	...{
		value: numerator === null ? null : { numerator, denominator: 100 },
		plotted: null,
		byRule: null,
		published: null,
	},
});
const trends = (...values: (number | null)[]): Trends => ({
	...{ indicator: 'pushRate', scope: 'month' },
	months: values.map((_, index) => ({
		month: `2023-0${index + 8}`.replace('010', '10'),
		rule: { successRate: 'first-attempt' },
	})),
	rows: [{ key: 'a', name: '甲县', isCity: false, points: values.map(at) }],
});
const shown = { cuts: [], both: false, published: 'none' as const, lines: 1 };

test('图的说明：每条线从多少到多少', () => {
	expect(trendLabel(trends(90, null, 95), ['a'])).toBe(
		'发放结果推送率，2023年8月至2023年10月；甲县从90%到95%；数据表列出每月数值',
	);
	expect(trendLabel(trends(90), ['a'])).toBe('发放结果推送率，2023年8月；甲县90%；数据表列出每月数值');
	expect(trendLabel(trends(null, null), ['a'])).toContain('甲县没有数据');
});

test('没有数据的月份说明；只有一个月的说明', () => {
	expect(trendNote(trends(90, null, 95), shown)).toBe('2023年9月没有数据，线条空缺。纵轴不从零起。');
	expect(trendNote(trends(90), shown)).toBe('只有一个月，还看不出升降。纵轴不从零起。');
	expect(trendNote(trends(90, 91), { ...shown, lines: 0 })).toMatch(/^没有可画的单位。/);
});

test('换口径处说明哪个月起、两种口径是什么；累计在年初断开', () => {
	const note = trendNote(trends(1, 2, 3), { ...shown, cuts: [{ index: 2, why: 'rule' }] });
	expect(note).toMatch(/^2023年10月起按新口径.*首次打卡成功率。口径不同，线条断开，不比升降。/);
	expect(trendNote({ ...trends(1, 2), indicator: 'successRate' }, { ...shown, both: true })).toMatch(
		/^实线为累计反馈口径/,
	);
	expect(trendNote(trends(1, 2), { ...shown, cuts: [{ index: 1, why: 'year' }] })).toMatch(/^累计每年1月从头算起/);
	expect(trendNote(trends(1, 2), { ...shown, published: 'marks' })).toContain('圆圈为已发布的数');
	expect(trendNote(trends(1, 2), { ...shown, published: 'lines' })).toContain('线条为各月最近一次发布的数');
});
