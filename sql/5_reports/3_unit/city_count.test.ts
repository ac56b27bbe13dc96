import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('任何时点全市的数，各单位合在一起', async () => {
	const db = await given({
		slips: [{}, { no: 'B', region: '419902' }],
		payments: [{}, { slip: 'B' }],
		feedback: [
			{ result: '成功', at: '2023-10-09' },
			{ slip: 'B', result: '失败', at: '2023-10-20' },
		],
	});
	const at = async (day: string) => {
		const [row] = await db.rows(
			"select due, paid, outstanding, pending from city_count(202310, 'month', $day::timestamp)",
			{ day },
		);
		return Object.values(row ?? {}).map(Number);
	};
	expect(await at('2023-10-15')).toEqual([2, 1, 0, 1]);
	expect(await at('2023-11-01')).toEqual([2, 1, 1, 0]);
	expect(await at('2023-10-01')).toEqual([0, 0, 0, 0]);
});
