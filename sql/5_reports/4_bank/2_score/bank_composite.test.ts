import { expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { given, type Rows } from '../../../../tests/world.ts';
import { twoBanks } from '../../../../tests/world/two_banks.ts';

async function composites(db: Connection, weights: Record<string, number>) {
	await db.run('delete from bank_weight');
	for (const [part, weight] of Object.entries(weights))
		await db.run('insert into bank_weight values ($part, $weight)', { part, weight });
	const rows = await db.rows(
		`select key, score, weights, rank, tied from bank_composite((
			select list(valued) from bank_value(202310, 'month', timestamp '2023-11-01', null, null) as valued
		))`,
	);
	return Object.fromEntries(rows.map(({ key, ...row }) => [String(key), row]));
}

test('没有设权重就没有综合得分', async () => expect(await composites(await given(twoBanks), {})).toEqual({}));

test('综合得分=各项×权重之和÷权重之和；越低越好的按1减', async () =>
	expect(await composites(await given(twoBanks), { successRate: 60, heldRate: 20, paymentTimeliness: 20 })).toEqual({
		农商行: { score: 9500, weights: 100, rank: 1, tied: false },
		邮储银行: { score: 7500, weights: 100, rank: 2, tied: false },
	}));

test('没有可算的项连同权重不计；设了服务权重而没有录入评分的没有得分', async () => {
	const db = await given(twoBanks);
	expect(await composites(db, { successRate: 60, correctionRate: 40 })).toEqual({
		农商行: { score: 10_000, weights: 100, rank: 1, tied: false },
		邮储银行: { score: 7500, weights: 60, rank: 2, tied: false },
	});
	await db.run("insert into bank_score values (202310, '邮储银行', 905)");
	expect(await composites(db, { successRate: 50, service: 50 })).toEqual({
		邮储银行: { score: 8275, weights: 100, rank: 1, tied: false },
	});
});

test('按精确值排名：显示的得分相同而精确值不同的不并列，完全相同的并列', async () => {
	const count = 30_000;
	const lines = (paid: number, slip: string): Rows => ({
		payments: Array.from({ length: count }, (_, index) => ({ slip, line: index + 1 })),
		feedback: Array.from({ length: paid }, (_, index) => ({ slip, line: index + 1, result: '成功', at: '2023-10-09' })),
	});
	const parts = [lines(count - 1, 'A'), lines(count - 2, 'B'), lines(count - 1, 'C')];
	const db = await given({
		slips: [{}, { no: 'B', bank: '邮储银行' }, { no: 'C', bank: '信用社' }],
		payments: parts.flatMap(({ payments = [] }) => payments),
		feedback: parts.flatMap(({ feedback = [] }) => feedback),
	});
	expect(await composites(db, { successRate: 70, paymentTimeliness: 30 })).toEqual({
		农商行: { score: 9999, weights: 100, rank: 1, tied: true },
		信用社: { score: 9999, weights: 100, rank: 1, tied: true },
		邮储银行: { score: 9999, weights: 100, rank: 3, tied: false },
	});
});
