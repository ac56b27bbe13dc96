import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { failing } from '../../../tests/world/failing.ts';

test('多的在前，同多的按代码；累计占比到最后一行是全部；发放前核验能发现的另计', async () => {
	const db = await given(failing);
	const rows = await db.rows(
		`select code, count, outstanding, share, running, preventable, total from reason_pareto(202310, 'month', timestamp '2023-11-01', null, null, null)`,
	);
	const whole = { preventable: 2, total: 4 };
	expect(rows).toEqual([
		{
			...{ code: 'F03', count: 2, outstanding: 1, ...whole },
			...{ share: { numerator: 2, denominator: 4 }, running: { numerator: 2, denominator: 4 } },
		},
		{
			...{ code: 'F90', count: 2, outstanding: 2, ...whole },
			...{ share: { numerator: 2, denominator: 4 }, running: { numerator: 4, denominator: 4 } },
		},
	]);
});
