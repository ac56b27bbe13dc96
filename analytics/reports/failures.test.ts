import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../sql/database.server.ts';
import { given } from '../../tests/world.ts';
import { wholeCity } from '../visible.ts';
import { failures } from './failures.ts';

const query = { month: '2023-10', scope: 'month', sort: 'slip', limit: 2 } as const;

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', region: '419902' }],
		payments: [...[1, 2, 3, 4].map((line) => ({ line })), { slip: 'B' }],
	});
});

const lines = ({ rows }: Awaited<ReturnType<typeof failures>>) => rows.map(({ slip, line }) => `${slip}/${line}`);

test('按游标往后翻到底，再翻回来', async () => {
	const first = await failures(db, wholeCity, query);
	const second = await failures(db, wholeCity, { ...query, cursor: first.next ?? '' });
	const third = await failures(db, wholeCity, { ...query, cursor: second.next ?? '' });
	expect([first, second, third].flatMap(lines)).toEqual(['A/1', 'A/2', 'A/3', 'A/4', 'B/1']);
	expect([first.first, second.first, third.first]).toEqual([1, 3, 5]);
	expect(third.next).toBeNull();
	expect(lines(await failures(db, wholeCity, { ...query, cursor: third.previous ?? '' }))).toEqual(['A/3', 'A/4']);
	expect(first.previous).toBeNull();
});

test('滚动到哪一条就从哪一条取起，过了末条就没有', async () => {
	const middle = await failures(db, wholeCity, { ...query, row: 4 });
	expect([middle.first, lines(middle)]).toEqual([4, ['A/4', 'B/1']]);
	expect(await failures(db, wholeCity, { ...query, row: 6 })).toMatchObject({ total: 5, rows: [], next: null });
});

test('认不出的游标从头开始', async () => {
	for (const cursor of ['***', 'LTU', 'MS41'])
		expect(await failures(db, wholeCity, { ...query, cursor })).toMatchObject({ first: 1, total: 5 });
});

test('县区的人问别的县区，什么也没有', async () => {
	expect(lines(await failures(db, { regions: ['419902'] }, query))).toEqual(['B/1']);
	const other = await failures(db, { regions: ['419902'] }, { ...query, region: '419901' });
	expect(other).toMatchObject({ total: 0, rows: [], counts: { all: 0 } });
});
