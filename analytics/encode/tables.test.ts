import { expect, test } from 'vitest';
import { Ranking } from '../contract/index.ts';
import { rankingTable } from './tables.ts';

const counts = { due: 0, paid: 0, outstanding: 0, pending: 0, refunded: 0, unpaid: 0 };
const places = { tied: false, previousRank: null, rankChange: null, difference: null, toBenchmark: 0, ...counts };
const ranking = Ranking.parse({
	...{ month: '2023-10', scope: 'ytd', at: '2023-11-01T00:00:00+08:00', indicator: 'leftoverRate' },
	rule: { successRate: 'cumulative-feedback' },
	benchmark: {
		...{ against: 'province', isFallback: false },
		...{ province: { numerator: 5, denominator: 1000 }, city: { numerator: 3, denominator: 10_000 } },
	},
	previous: null,
	total: {
		key: '410500',
		name: '全市',
		rank: null,
		value: { numerator: 3, denominator: 10_000 },
		isLagging: false,
		...places,
	},
	rows: [
		{ key: '410502', name: '文峰区', rank: 1, value: { numerator: 0, denominator: 500 }, isLagging: false, ...places },
		{ key: '410505', name: '殷都区', rank: 2, value: { numerator: 6, denominator: 1000 }, isLagging: true, ...places },
	],
});

test('导出的排名有指标和印出的值，先全省、全市，再各单位', () => {
	const { title, rows } = rankingTable(ranking);
	expect(title).toBe('发放失败遗留率排名 2023-10 累计');
	expect(rows.map((row) => [row.rank ?? null, row.name, row.indicator, row.printed, row.lagging ?? null])).toEqual([
		[null, '全省', '发放失败遗留率', '5‰', null],
		[null, '全市', '发放失败遗留率', '0.3‰', null],
		[1, '文峰区', '发放失败遗留率', '0', '否'],
		[2, '殷都区', '发放失败遗留率', '6‰', '是'],
	]);
});
