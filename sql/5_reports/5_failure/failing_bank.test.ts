import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { failing } from '../../../tests/world/failing.ts';

test('只列有失败的银行，失败多的在前', async () => {
	const db = await given({
		...failing,
		slips: [
			{ no: 'A', funded: '2023-10-08', bank: '农商行' },
			{ no: 'B', funded: '2023-10-10', bank: '邮储银行' },
		],
	});
	const rows = await db.rows(
		`select name from failing_bank(202310, 'month', timestamp '2023-11-01', null, null, null)`,
	);
	expect(rows).toEqual([{ name: '农商行' }, { name: '邮储银行' }]);
});
