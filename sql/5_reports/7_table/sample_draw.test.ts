import { beforeAll, describe, expect, test } from 'vitest';
import { SampleQuery } from '#contract';
import { sample } from '../../../analytics/reports/samples.ts';
import { wholeCity } from '../../../analytics/visible.ts';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

const lines = Array.from({ length: 60 }, (_, index) => index + 1);
const slips = [{}, { no: 'B', region: '419902' }, { no: 'C', funded: '2023-11-08' }, { no: 'R', original: 'A' }];
const payments = [
	...lines.map((line) => ({ line, person: `甲${line}` })),
	...lines.slice(0, 5).map((line) => ({ slip: 'B', line, person: `乙${line}` })),
	{ slip: 'C', person: '丙' },
	{ slip: 'R', person: '甲1', of: 'A/1' },
];

let db: Connection;
beforeAll(async () => {
	db = await given({ slips, payments });
});

const draw = async (query: object, visible = wholeCity) => {
	const { rows, total } = await sample(db, visible, SampleQuery.parse({ month: '2023-10', ...query }));
	return { total, drawn: rows.map(({ slip, line }) => `${slip}/${line}`) };
};

describe('同一个种子', () => {
	test('抽到同样的几笔，重新载入、换了先后也一样；换一个种子就不同', async () => {
		const first = await draw({ seed: '2023年第1次', size: 10 });
		expect(first.total).toBe(65);
		expect(new Set(first.drawn).size).toBe(10);
		expect(await draw({ seed: '2023年第1次', size: 10 })).toEqual(first);
		expect((await draw({ seed: '2023年第2次', size: 10 })).drawn).not.toEqual(first.drawn);
		db = await given({ payments: payments.toReversed() }, { slips });
		expect(await draw({ seed: '2023年第1次', size: 10 })).toEqual(first);
	});

	test('多抽几笔，原来的都在前面', async () => {
		const { drawn } = await draw({ size: 20 });
		expect((await draw({ size: 8 })).drawn).toEqual(drawn.slice(0, 8));
	});
});

test('只抽当月首次发放的；每县各抽几笔，不够的全抽', async () => {
	expect((await draw({ size: 500 })).drawn.filter((place) => /^[CR]/.test(place))).toEqual([]);
	const { drawn } = await draw({ size: 8, each: 'region' });
	expect(drawn.filter((place) => place.startsWith('A'))).toHaveLength(8);
	expect(drawn.filter((place) => place.startsWith('B'))).toHaveLength(5);
});

test('按条件抽，县里只从本县的抽', async () => {
	expect((await draw({ region: '419902', size: 3 })).total).toBe(5);
	expect(await draw({ region: '999999' })).toEqual({ total: 0, drawn: [] });
	expect((await draw({ size: 500 }, { regions: ['419902'] })).total).toBe(5);
});
