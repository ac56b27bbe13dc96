import { beforeAll, expect, test } from 'vitest';
import { ensureFigures } from '../../../analytics/figures.ts';
import { given } from '../../../tests/world.ts';
import type { Connection } from '../../database.server.ts';
import type { Feedback, Payment } from '../../../tests/world/rows.ts';

const cutOff = '2023-10-28 00:00:00';
// 27 October is the end but two working days; so are 26 September (27, 28 follow) and 29 August (30, 31).
const funded = { J: '2023-07-25', K: '2023-08-25', L: '2023-09-22', M: '2023-10-26' };
const lines = (slip: string): Payment[] => [1, 2, 3, 4].map((line) => ({ slip, line }));
const paid = (slip: string, line: number, at: string): Feedback => ({ slip, line, result: '成功', at });

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: Object.entries(funded).map(([no, day]) => ({ no, funded: `${day} 09:00` })),
		payments: Object.keys(funded).flatMap(lines),
		feedback: [
			// July: answered on the first, second, third working day and never.
			...[paid('J', 1, '2023-07-26'), paid('J', 2, '2023-07-27'), paid('J', 3, '2023-07-28')],
			// August: on the first, and three on the third.
			...[
				paid('K', 1, '2023-08-28'),
				paid('K', 2, '2023-08-30'),
				paid('K', 3, '2023-08-30'),
				paid('K', 4, '2023-08-30'),
			],
			// September: one on the first, three at once two days later.
			...[paid('L', 1, '2023-09-25'), paid('L', 2, '2023-09-27'), paid('L', 3, '2023-09-27')],
			{ slip: 'L', line: 4, result: '失败', at: '2023-09-27' },
			...[paid('M', 1, '2023-10-27')],
		],
	});
	await ensureFigures(db, { month: 202310, scope: 'month', cutOff });
});

const projected = (at = cutOff, region = '419901') =>
	db.rows('select * from sprint_projection(202310, $at::timestamp, $region)', { at, region });

// After one working day open: 3 in July (2 paid in the next two), 3 in August (3), 3 in September (2).
test('等了同样久的，以前有多少在剩下的工作日内成功；低、高是其中最差、最好的一个月', async () =>
	expect((await projected())[0]).toMatchObject({
		...{ back: 0, looked_on: '2023-10-27', days_left: 2, due: 4, paid: 1, open: 3, unlike: 0 },
		...{ expected: 2, low: 2, high: 3, value: { numerator: 3, denominator: 4 }, rank: 1, actual: null, error: null },
	}));

test('以前各月同样剩2个工作日时照样预计，与实际相比', async () => {
	const past = (await projected()).slice(1);
	expect(
		past.map(({ month, looked_on, open, unlike, expected, actual, error }) => ({
			...{ month, looked_on, open, unlike, expected, actual, error },
		})),
	).toEqual([
		// Two working days had passed: of 2 such in July 1 was paid in two more, of 3 in August 3.
		{ month: 202309, looked_on: '2023-09-26', open: 3, unlike: 0, expected: 2, actual: 2, error: 0 },
		{ month: 202308, looked_on: '2023-08-29', open: 3, unlike: 0, expected: 2, actual: 3, error: -1 },
		{ month: 202307, looked_on: '2023-07-27', open: 2, unlike: 2, expected: 0, actual: 1, error: -1 },
	]);
});

test('此刻之后的反馈不影响预计', async () => {
	await ensureFigures(db, { month: 202310, scope: 'month', cutOff: '2023-10-27 00:00:00' });
	expect((await projected('2023-10-27 00:00:00'))[0]).toMatchObject({ paid: 0, open: 4, days_left: 3 });
});

test('没有任务的单位没有预计', async () => expect(await projected(cutOff, '419903')).toEqual([]));
