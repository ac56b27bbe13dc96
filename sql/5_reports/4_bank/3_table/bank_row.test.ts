import { expect, test } from 'vitest';
import { z } from 'zod';
import { given } from '../../../../tests/world.ts';
import { twoBanks } from '../../../../tests/world/two_banks.ts';

const Row = z.object({
	...{ name: z.string(), due: z.number(), held_amount: z.number(), long_held_amount: z.number() },
	...{ score: z.number().nullable(), rank: z.number().nullable() },
	parts: z.array(z.object({ part: z.string(), rank: z.number(), tied: z.boolean() })),
});

test('各项在银行间排名，相同的并列；滞留的金额和超过5个工作日的', async () => {
	const db = await given(twoBanks);
	await db.run("insert into bank_weight values ('successRate', 1)");
	const found = await db.rows("select * from bank_row(202310, 'month', timestamp '2023-11-01', null, null)");
	const rows = found.map((row) => Row.parse(row));
	expect(rows.map(({ parts: _, ...row }) => row)).toEqual([
		{ name: '农商行', due: 4, held_amount: 0, long_held_amount: 0, score: 10_000, rank: 1 },
		{ name: '邮储银行', due: 4, held_amount: 500, long_held_amount: 500, score: 7500, rank: 2 },
	]);
	const ranks = rows.map(({ parts }) =>
		Object.fromEntries(parts.map(({ part, rank, tied }) => [part, tied ? `并列${rank}` : rank])),
	);
	expect(ranks).toEqual([
		{
			...{ successRate: 1, heldRate: 1, paymentTimeliness: '并列1', answerTimeliness: 1 },
			...{ reasonFilled: 1, correctionRate: 1 },
		},
		{ successRate: 2, heldRate: 2, paymentTimeliness: '并列1', answerTimeliness: 2 },
	]);
});
