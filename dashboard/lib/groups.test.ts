import { expect, test } from 'vitest';
import { groupBy } from './groups.ts';

test('分组：组和组内的先后都不变，没有行就没有组', () => {
	const rows = [3, 1, 2, 5, 4];
	expect([...groupBy(rows, (row) => row % 2)]).toEqual([
		[1, [3, 1, 5]],
		[0, [2, 4]],
	]);
	expect(groupBy([], String).size).toBe(0);
});
