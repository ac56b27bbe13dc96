import { expect, test } from 'vitest';
import { publish, take } from '../../../tests/published.ts';
import { given } from '../../../tests/world.ts';

test('已发布的比率和数量，以最后一次发布的为准', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2 }],
		feedback: [{ result: '成功', at: '2023-10-09' }],
	});
	const read = async () =>
		(
			await db.rows(
				`select indicator, is_city, numerator::integer as top, denominator::integer as bottom
				from published_measure
				where scope = 'month' and indicator in ('successRate', 'paid') and key in ('419900', '419901')
				order by all`,
			)
		).map((row) => Object.values(row));
	expect(await read()).toEqual([]);
	await publish(db);
	await take(db, { kind: 'feedback', feedback: [{ line: 2, result: '成功', at: '2023-10-09' }] });
	expect(await read()).toEqual([
		['paid', false, 1, 1],
		['paid', true, 1, 1],
		['successRate', false, 1, 2],
		['successRate', true, 1, 2],
	]);
	await publish(db, { revision: 2 });
	expect((await read()).map(([, , top]) => top)).toEqual([2, 2, 2, 2]);
});
