import { expect, test } from 'vitest';
import type { NoticeClaim, NoticeFigure } from '#contract';
import { repairOf, withWords } from './repair.ts';

const figure = (key: string, printed: string): NoticeFigure => ({
	...{ key, printed, indicator: 'leftoverRate', scope: 'ytd', region: '410500' },
	...{
		value: { numerator: 2210, denominator: 7450184 },
		source: { path: '/api/indicators', query: {} },
		records: null,
	},
});
const figures = new Map([
	['累计.遗留率', figure('累计.遗留率', '0.3‰')],
	['累计.发放成功率', { ...figure('累计.发放成功率', '99.97%'), indicator: 'successRate' as const }],
]);
const runs = [{ text: '成功率' }, { figure: '累计.发放成功率' }, { text: '，遗留率0.3%。' }];
const claim: NoticeClaim = {
	...{ id: 0, kind: 'figure', verdict: 'mismatch', text: '遗留率0.3%', indicator: 'leftoverRate', region: '410500' },
	...{
		regionName: '全市',
		scope: 'ytd',
		month: '2023-10',
		stated: 0.003,
		unit: '%',
		computed: 0.0003,
		note: '单位写错',
	},
	...{
		statedText: '0.3%',
		computedText: '0.3‰',
		value: { numerator: 2210, denominator: 7450184 },
		contradicts: [],
		records: null,
	},
	place: { paragraph: 0, start: 13, end: 17 },
};

test('手工写错的数字改为联动的系统数，别的文字不动', () => {
	const repair = repairOf(claim, figures);
	expect(repair).toEqual({ put: { figure: '累计.遗留率' }, text: '0.3‰' });
	expect(repair && withWords(runs, figures, claim.place, repair.put)).toEqual([
		...runs.slice(0, 2),
		...[{ text: '，遗留率' }, { figure: '累计.遗留率' }, { text: '。' }],
	]);
});

test('系统里没有这个数字时，改为文字；名单、比较不能这样改', () => {
	expect(repairOf({ ...claim, region: '410526' }, figures)).toEqual({ put: { text: '0.3‰' }, text: '0.3‰' });
	expect(repairOf({ ...claim, value: { numerator: 1, denominator: 3333 } }, figures)?.put).toEqual({ text: '0.3‰' });
	expect(repairOf({ ...claim, kind: 'extreme' }, figures)).toBeNull();
	expect(repairOf({ ...claim, verdict: 'unverifiable' }, figures)).toBeNull();
});

test('联动的数字只随来源变，不能在文字里改', () => {
	expect(withWords(runs, figures, { start: 3, end: 9 }, { text: '98%' })).toBeNull();
	expect(withWords(runs, figures, { start: 1, end: 5 }, { text: '98%' })).toBeNull();
});
