import type { Region } from './rows.ts';
import type { UnitCounts } from './unit_figures.ts';

/** Eleven units as a notice of October 2023 ranks them, in canonical order; the rates are its, the counts are made up. */
const units: [string, string, UnitCounts][] = [
	['410599', '市本级', { due: 6218, paid: 6208, outstanding: 10 }],
	['410502', '文峰区', { due: 20_940, paid: 20_917, outstanding: 12, refunded: 1 }],
	['410503', '北关区', { due: 15_206, paid: 15_201, outstanding: 2 }],
	['410505', '殷都区', { due: 95_078, paid: 93_500, outstanding: 1529, refunded: 11 }],
	['410506', '龙安区', { due: 19_874 }],
	['410522', '安阳县', { due: 60_480, paid: 60_467, refunded: 3 }],
	['410523', '汤阴县', { due: 44_086 }],
	['410526', '滑县', { due: 30_012, paid: 29_913, outstanding: 70, refunded: 7 }],
	['410527', '内黄县', { due: 70_211, paid: 70_197, refunded: 2 }],
	['410581', '林州市', { due: 21_170, paid: 21_115, refunded: 9 }],
	['410571', '开发区', { due: 7724, paid: 7722 }],
];

export const octoberRegions: Region[] = [
	{ code: '410500', name: '全市', level: '市' },
	...units.map(([code, name], index) => ({ code, name, order: index + 1, ranked: true })),
];

export const octoberUnits = Object.fromEntries(units.map(([code, , counts]) => [code, counts]));

/** 全省平均当月发放成功率99.94%. */
export const octoberBenchmarks = [{ month: 202310, province: 99_940_000 }];
