import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

const told = { result: '成功', at: '2023-10-09 10:00' } as const;

test('反馈早于拨款的列出；同日只写日期的不算早', async () => {
	const db = await given({
		slips: [{ funded: '2023-10-09 09:00' }],
		payments: [{}, { line: 2 }, { line: 3 }],
		feedback: [
			{ ...told, at: '2023-10-08 10:00' },
			{ ...told, line: 2, at: '2023-10-09' },
			{ ...told, line: 3 },
		],
	});
	expect(await suspects(db, 'paid_before_funded')).toEqual(['A/1']);
});
