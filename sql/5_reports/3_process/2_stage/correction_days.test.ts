import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';
import { spread } from '../../../../tests/world/spread.ts';

const sql = `select working_days, obligations
	from correction_days($month::integer, $scope::varchar, $cutOff::timestamp)`;

test('从第一次失败到截止时有效的成功；没有纠正的、没有失败过的不算', async () => {
	const db = await given({
		slips: [{}],
		payments: [1, 2, 3].map((line) => ({ line })),
		feedback: [
			{ result: '失败', at: '2023-10-13 10:00' },
			{ attempt: 2, result: '失败', at: '2023-10-16 10:00' },
			{ attempt: 3, result: '成功', at: '2023-10-17 10:00' },
			{ line: 2, result: '失败', at: '2023-10-13' },
			{ line: 3, result: '成功', at: '2023-10-13' },
		],
	});
	expect(await spread(db, sql)).toEqual({ 2: 1 });
	expect(await spread(db, sql, { at: '2023-10-17 00:00:00' })).toEqual({});
});
