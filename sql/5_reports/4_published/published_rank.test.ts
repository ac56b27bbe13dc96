import { expect, test } from 'vitest';
import { publish, take } from '../../../tests/published.ts';
import { given } from '../../../tests/world.ts';

test('已发布的位次不随以后的反馈改变；没有任务的单位没有位次', async () => {
	const db = await given({
		slips: [{}, { no: 'B', region: '419902' }],
		payments: [{}, { slip: 'B' }],
		feedback: [{ slip: 'B', result: '成功', at: '2023-10-09' }],
	});
	await publish(db);
	await take(db, { kind: 'feedback', feedback: [{ result: '成功', at: '2023-10-09' }] });
	const rows = await db.rows(
		`select key, numerator::integer as top, denominator::integer as bottom, rank
		from published_rank where scope = 'month' and indicator = 'successRate' order by key`,
	);
	expect(rows.map((row) => Object.values(row))).toEqual([
		['419900', 1, 2, null],
		['419901', 0, 1, 2],
		['419902', 1, 1, 1],
		['419903', 0, 0, null],
	]);
});
