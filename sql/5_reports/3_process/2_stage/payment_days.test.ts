import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';
import { spread } from '../../../../tests/world/spread.ts';

const sql = `select working_days, obligations
	from payment_days($month::integer, $scope::varchar, $cutOff::timestamp)`;

test('从拨款到截止时有效的那次成功；再发成功的从原单拨款算起，退票的没有成功', async () => {
	const db = await given({
		slips: [{ funded: '2023-10-13 09:00' }, { no: 'B', funded: '2023-10-18', original: 'A' }],
		payments: [...[1, 2, 3].map((line) => ({ line })), { slip: 'B', of: 'A/2' }],
		feedback: [
			{ result: '成功', at: '2023-10-16' },
			{ line: 2, result: '失败', at: '2023-10-16' },
			{ slip: 'B', result: '成功', at: '2023-10-19' },
			{ line: 3, result: '成功', at: '2023-10-16' },
			{ line: 3, result: '退票', at: '2023-10-17' },
		],
	});
	expect(await spread(db, sql)).toEqual({ 1: 1, 4: 1 });
	expect(await spread(db, sql, { at: '2023-10-17 00:00:00' })).toEqual({ 1: 2 });
});
