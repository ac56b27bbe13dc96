import { expect, test } from 'vitest';
import { publish, take } from '../../../tests/published.ts';
import { given } from '../../../tests/world.ts';

test('比率和位次：发布时和现在', async () => {
	const db = await given({
		slips: [{}, { no: 'B', region: '419902' }],
		payments: [{}, { line: 2 }, { slip: 'B' }],
		feedback: [{ result: '成功', at: '2023-10-09' }],
	});
	await publish(db);
	await take(db, { kind: 'feedback', feedback: [{ slip: 'B', result: '成功', at: '2023-10-09' }] });
	const rows = await db.rows(
		`select key, columns(['published_top', 'live_top', 'live_bottom'])::integer, published_rank, live_rank
		from rate_change(202310, 1, 'month') where indicator = 'successRate' and key < '419903' order by key`,
	);
	expect(rows.map((row) => Object.values(row))).toEqual([
		['419900', 1, 2, 3, null, null],
		['419901', 1, 1, 2, 1, 2],
		['419902', 0, 1, 1, 2, 1],
	]);
});
