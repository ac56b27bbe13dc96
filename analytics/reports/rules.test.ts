import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../sql/database.server.ts';
import { given } from '../../tests/world.ts';
import { indicators, processIndicators } from '../contract/index.ts';
import { wholeCity } from '../visible.ts';
import { rules } from './rules.ts';

const october = { month: '2023-10', scope: 'month' } as const;

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', region: '419902' }],
		payments: [{ line: 1 }, { line: 2, person: '李四' }, { slip: 'B', person: '王五' }],
		feedback: [
			{ line: 1, result: '成功', at: '2023-10-09' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
		],
	});
});

test('每个指标都有出处、SQL 和当月的算例', async () => {
	const { rows } = await rules(db, wholeCity, october);
	const known = [...indicators, ...processIndicators].map(({ id }) => id);
	expect(rows.map(({ indicator }) => indicator).toSorted()).toEqual(known.toSorted());
	for (const { source, models } of rows) {
		expect(source).not.toBe('');
		expect(models.map(({ text }) => text.startsWith('-- '))).toEqual(models.map(() => true));
	}
	expect(rows[0]).toMatchObject({
		indicator: 'successRate',
		example: { name: '安东市', numerator: 2, denominator: 3 },
	});
});

test('县里的算例是本县的数', async () => {
	const { rows } = await rules(db, { regions: ['419901'] }, october);
	expect(rows[0]?.example).toEqual({ name: '甲县', numerator: 1, denominator: 2 });
});

test('没有可算的，没有算例', async () => {
	const { rows } = await rules(db, wholeCity, october);
	expect(rows.find(({ indicator }) => indicator === 'cardActivation')?.example).toBeNull();
});
