import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

test('当月拨款的发放单和到了的行；建了未拨款的另数', async () => {
	const told = { result: '成功', at: '2023-10-09 10:00' } as const;
	const db = await given({
		slips: [{}, { no: 'B', region: '419902' }, { no: 'C', funded: null }],
		payments: [{}, { line: 2 }, { slip: 'B' }, { slip: 'C' }],
		feedback: [told],
	});
	await db.run("update raw_slip set created_at = '2023-10-20' where slip_no = 'C'");
	await arrive(db);
	const [all] = await db.rows('select * from completeness_total(202310, null)');
	expect(all).toEqual({ totals: { units: 2, slips: 2, payments: 3, feedback: 1 }, unfunded: 1 });
	const [one] = await db.rows("select * from completeness_total(202310, ['419902'])");
	expect(one).toEqual({ totals: { units: 1, slips: 1, payments: 1, feedback: 0 }, unfunded: 0 });
});
