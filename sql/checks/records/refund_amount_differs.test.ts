import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('退款金额与应发不同的列出，相同的不列', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2 }], refunds: [{ amount: 9_000 }, { line: 2 }] });
	expect(await suspects(db, 'refund_amount_differs')).toEqual(['A/1']);
});
