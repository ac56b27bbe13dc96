import { expect, test } from 'vitest';
import { given, type Rows } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';
import type { Connection } from '../../database.server.ts';

/** Four are due, of five that the slip says: one paid at once, one after a failure, one in November, one unanswered. */
const october: Rows = {
	slips: [{ count: 5 }],
	payments: [1, 2, 3, 4].map((line) => ({ line, person: `第${line}人`, company: line === 2 })),
	feedback: [
		{ result: '成功', at: '2023-10-09' },
		{ line: 2, result: '失败', at: '2023-10-09' },
		{ line: 2, attempt: 2, result: '成功', at: '2023-10-26' },
		{ line: 3, result: '成功', at: '2023-11-03' },
	],
	pushes: [{ at: '2023-10-10' }],
};

const told = async (city: number, indicator = 'successRate') =>
	arrive(await given({ ...october, benchmarks: [{ month: 202310, indicator, city }] }));

async function explained(db: Connection) {
	const [row] = await db.rows("select * from reconciliation_row(202310, 'month', timestamp '2023-12-05')");
	return row;
}

/** Each way of counting with its value, nearest first; `=` prints the same, `*` is the nearest. */
async function countings(db: Connection): Promise<string[]> {
	const rows = await db.rows(
		`select counting, value.numerator::bigint || '/' || value.denominator::bigint as value, is_equal, is_nearest
		from (
			select unnest(candidates, max_depth := 2) from reconciliation_row(202310, 'month', timestamp '2023-12-05')
		)`,
	);
	return rows.map(
		({ counting, value, is_equal, is_nearest }) =>
			`${counting} ${value}${is_equal ? ' =' : ''}${is_nearest ? ' *' : ''}`,
	);
}

test('与上级相同的没有差；别的算法都不如自己的近', async () => {
	const db = await told(50_000_000);
	expect(await explained(db)).toMatchObject({
		theirs: { numerator: 50_000_000, denominator: 100_000_000 },
		ours: { numerator: 2, denominator: 4 },
		difference: { numerator: 0, denominator: 1 },
		is_equal: true,
	});
	expect((await countings(db)).filter((text) => text.includes('*'))).toEqual([]);
});

test('上级数值是首次打卡口径的：找出来，写明相同、最接近', async () => {
	const db = await told(25_000_000);
	expect(await explained(db)).toMatchObject({ difference: { numerator: 1, denominator: 4 }, is_equal: false });
	expect(await countings(db)).toEqual([
		...['other-rule 1/4 = *', 'cut-on-25th 1/4 = *', 'attempts-counted 2/5', 'lacking-counted 2/5'],
		...['cut-ten-days-later 3/4', 'cut-when-received 3/4', 'pending-left-out 2/2'],
	]);
});

test('截止晚十天才对得上的', async () => {
	expect((await countings(await told(75_000_000))).slice(0, 2)).toEqual([
		'cut-ten-days-later 3/4 = *',
		'cut-when-received 3/4 = *',
	]);
});

test('社保卡占比率算上单位、推送率除以应发，也是可能的算法', async () => {
	expect((await countings(await told(50_000_000, 'cardShare')))[0]).toBe('companies-counted 1/2 = *');
	expect((await countings(await told(25_000_000, 'pushRate')))[0]).toBe('held-against-due 1/4 = *');
});

test('没有发放的月份没有自己的数值；上级没给我市数值的不列', async () => {
	const none = await arrive(await given({ benchmarks: [{ month: 202310, city: 99_000_000 }] }));
	expect(await explained(none)).toMatchObject({ ours: null, difference: null, candidates: [] });
	const silent = await arrive(await given({ ...october, benchmarks: [{ month: 202310 }] }));
	expect(await explained(silent)).toBeUndefined();
});

test('按两位小数相同就算相同：66.67%与三分之二', async () => {
	const db = await arrive(
		await given({
			slips: [{}],
			payments: Array.from({ length: 3 }, (_, index) => ({ line: index + 1, person: `第${index}人` })),
			feedback: [
				{ result: '成功', at: '2023-10-09' },
				{ line: 2, result: '成功', at: '2023-10-09' },
			],
			benchmarks: [{ month: 202310, city: 66_670_000 }],
		}),
	);
	expect(await explained(db)).toMatchObject({ ours: { numerator: 2, denominator: 3 }, is_equal: true });
});
