import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('默认截止时间是次月1日零点，也可以另问', async () => {
	const db = await given();
	expect(await db.rows("select cut_off_text from period_head(202312, 'month', null)")).toEqual([
		{ cut_off_text: '2024-01-01 00:00:00' },
	]);
	expect(await db.rows("select cut_off_text from period_head(202310, 'month', timestamp '2023-10-20 12:00')")).toEqual([
		{ cut_off_text: '2023-10-20 12:00:00' },
	]);
});

test('有数的上月才能比，换了口径要说明', async () => {
	const db = await given({ slips: [{ funded: '2023-09-08' }, { no: 'B' }], payments: [{}, { slip: 'B' }] });
	const head = async (month: number) =>
		(
			await db.rows("select previous_month, is_same_rule from period_head($month::integer, 'month', null)", { month })
		)[0];
	expect(await head(202309)).toEqual({ previous_month: null, is_same_rule: null });
	expect(await head(202310)).toEqual({ previous_month: 202309, is_same_rule: false });
	expect(await head(202311)).toEqual({ previous_month: 202310, is_same_rule: true });
});
