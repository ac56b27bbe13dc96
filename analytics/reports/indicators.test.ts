import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../sql/database.server.ts';
import { given } from '../../tests/world.ts';
import { wholeCity } from '../visible.ts';
import { indicators } from './indicators.ts';

const query = { month: '2023-10', scope: 'month', by: 'region' } as const;

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', region: '419902', bank: '邮储银行' }, { no: 'C', region: '419903' }],
		payments: [{ amount: 12_345 }, { slip: 'B' }, { slip: 'C' }],
		feedback: [{ result: '成功', at: '2023-10-31 23:59:59' }],
	});
});

test('默认截止时间、口径和合计', async () =>
	expect(await indicators(db, wholeCity, query)).toMatchObject({
		...{ month: '2023-10', scope: 'month', at: '2023-11-01T00:00:00+08:00', by: 'region' },
		rule: { successRate: 'cumulative-feedback' },
		total: { key: '419900', name: '安东市', due: 3, paid: 1, amountPaid: 12_345, successRate: 1 / 3, cardShare: 1 },
	}));

test('另问的时点照那一刻算', async () =>
	expect(await indicators(db, wholeCity, { ...query, at: '2023-10-31' })).toMatchObject({
		at: '2023-10-31T00:00:00+08:00',
		total: { paid: 0, pending: 3, cardShare: null },
	}));

test('县区的人看到的合计是自己的，问别的单位没有', async () => {
	const own = { regions: ['419902'] };
	expect(await indicators(db, own, query)).toMatchObject({
		total: { key: '419902', name: '乙县', due: 1 },
		rows: [{ key: '419902', due: 1 }],
	});
	expect(await indicators(db, own, { ...query, by: 'bank' })).toMatchObject({ rows: [{ key: '邮储银行', due: 1 }] });
	expect(await indicators(db, own, { ...query, region: '419901' })).toBeNull();
});

test('看得到几个单位的，合计是这几个的', async () =>
	expect(await indicators(db, { regions: ['419901', '419903'] }, query)).toMatchObject({
		total: { key: '-', name: '甲县、开发区', due: 2, paid: 1 },
		rows: [{ key: '419901' }, { key: '419903' }],
	}));

test('什么都看不到的没有行', async () =>
	expect(await indicators(db, { regions: [] }, query)).toMatchObject({
		total: { due: 0, successRate: null },
		rows: [],
	}));

test('没有的单位没有答案', async () =>
	expect(await indicators(db, wholeCity, { ...query, region: '419999' })).toBeNull());

test('按直达资金、政策层级分：全市、一个单位、看得到的几个单位', async () => {
	const parts = async (visible: Parameters<typeof indicators>[1], region?: string) => {
		const answer = await indicators(db, visible, { ...query, by: 'direct', ...(region ? { region } : {}) });
		return [answer?.total.key, answer?.total.due, answer?.rows.map(({ key, due }) => `${key} ${due}`)];
	};
	expect(await parts(wholeCity)).toEqual(['419900', 3, ['- 3']]);
	expect(await parts(wholeCity, '419901')).toEqual(['419901', 1, ['- 1']]);
	expect(await parts({ regions: ['419901', '419903'] })).toEqual(['-', 2, ['- 2']]);
	expect(await parts({ regions: ['419902'] }, '419901')).toEqual([undefined, undefined, undefined]);
});
