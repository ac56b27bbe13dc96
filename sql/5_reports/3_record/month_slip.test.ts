import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

test('当月拨款的发放单各到了几行；未拨款的、别的月的不在内', async () => {
	const told = { result: '成功', at: '2023-10-09 10:00' } as const;
	const db = await given({
		slips: [
			{ count: 3, total: 30_000 },
			{ no: 'B', funded: '2023-10-31 09:00' },
			{ no: 'C', funded: null },
			{ no: 'D', funded: '2023-09-30 23:00' },
		],
		payments: [{}, { line: 2, amount: 5 }, { slip: 'C' }, { slip: 'D' }],
		feedback: [told, { ...told, attempt: 2 }],
		refunds: [{}],
		pushes: [{ at: '2023-10-12' }],
	});
	await arrive(db);
	const rows = await db.rows(
		`select slip_no, due_count, payments::integer as payments, payment_amount::integer as amount, feedback::integer as feedback,
			refunds::integer as refunds, pushes::integer as pushes, is_answer_due
		from month_slip(202310) order by slip_no`,
	);
	const a = { due_count: 3, payments: 2, amount: 10_005, feedback: 2, refunds: 1, pushes: 1, is_answer_due: true };
	const b = { due_count: null, payments: 0, amount: 0, feedback: 0, refunds: 0, pushes: 0, is_answer_due: false };
	expect(rows).toEqual([
		{ slip_no: 'A', ...a },
		{ slip_no: 'B', ...b },
	]);
});
