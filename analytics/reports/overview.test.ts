import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../sql/database.server.ts';
import { given } from '../../tests/world.ts';
import { wholeCity } from '../visible.ts';
import { overview } from './overview.ts';

const query = { month: '2023-10', scope: 'month' } as const;

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', region: '419902' }, { no: 'C', funded: '2023-09-08' }],
		payments: [{}, { slip: 'B' }, { slip: 'C' }],
		feedback: [{ result: '成功', at: '2023-10-09' }],
	});
});

test('全市的结论、比率和数量', async () =>
	expect(await overview(db, wholeCity, query)).toMatchObject({
		...{ key: '419900', name: '安东市', previousMonth: '2023-09', laggingUnits: 1, unpaid: 1 },
		largest: { key: '419902', name: '乙县' },
		rates: [
			{ indicator: 'successRate', value: { numerator: 1, denominator: 2 }, other: { numerator: 1, denominator: 3 } },
			...Array(6).fill({}),
		],
		counts: [{ id: 'paid', value: 1, previous: 0, change: null }, ...Array(4).fill({})],
	}));

test('另问的时点，两个期间都照那一刻算', async () =>
	expect(await overview(db, wholeCity, { ...query, at: '2023-10-09' })).toMatchObject({
		rates: [{ value: { numerator: 0, denominator: 2 }, other: { numerator: 0, denominator: 3 } }, ...Array(6).fill({})],
	}));

test('县区的人默认看自己，看不到别的单位', async () => {
	expect(await overview(db, { regions: ['419902'] }, query)).toMatchObject({
		key: '419902',
		largest: null,
		laggingUnits: 1,
	});
	expect(await overview(db, { regions: ['419902'] }, { ...query, region: '419901' })).toBeNull();
	expect(await overview(db, { regions: [] }, query)).toBeNull();
});
