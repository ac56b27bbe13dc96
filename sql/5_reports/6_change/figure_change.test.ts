import { expect, test } from 'vitest';
import { publish, take } from '../../../tests/published.ts';
import { given } from '../../../tests/world.ts';

test('每个单位和全市的每项数，发布时和现在各是多少', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2 }] });
	await publish(db);
	await take(db, { kind: 'feedback', feedback: [{ result: '成功', at: '2023-10-09' }] });
	const rows = await db.rows(
		`select key, figure, columns(['published', 'live', 'difference'])::integer from figure_change(202310, 1, 'month')
		where difference <> 0 and key <> '419900' order by figure`,
	);
	expect(rows.map((row) => Object.values(row))).toEqual([
		['419901', 'amountPaid', 0, 10000, 10000],
		['419901', 'amountPending', 20000, 10000, -10000],
		['419901', 'firstAttemptPaid', 0, 1, 1],
		['419901', 'paid', 0, 1, 1],
		['419901', 'paidToNaturalPersons', 0, 1, 1],
		['419901', 'paidToSocialCard', 0, 1, 1],
		['419901', 'pending', 2, 1, -1],
		['419901', 'persons', 0, 1, 1],
		['419901', 'projects', 0, 1, 1],
	]);
});
