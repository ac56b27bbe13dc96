import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('待反馈到第一次答复为止，遗留到再发成功为止；此刻之后的还不知道', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2 }],
		feedback: [
			{ result: '失败', at: '2023-10-10 09:00' },
			{ attempt: 2, result: '成功', at: '2023-10-16 09:00' },
			{ line: 2, result: '成功', at: '2023-10-20 09:00' },
		],
	});
	const waits = async (at: string) => {
		const rows = await db.rows(
			`select state, begun_on::varchar as begun_on, ended_on::varchar as ended_on, is_paid, waits::integer as waits
			from waiting_end(202310, 202310, $at::timestamp) order by state, begun_on, ended_on`,
			{ at },
		);
		return rows.map((row) => Object.values(row));
	};
	expect(await waits('2023-11-01')).toEqual([
		[0, '2023-10-08', '2023-10-10', false, 1],
		[0, '2023-10-08', '2023-10-20', true, 1],
		[2, '2023-10-10', '2023-10-16', true, 1],
	]);
	expect(await waits('2023-10-16 09:00')).toEqual([
		[0, '2023-10-08', '2023-10-10', false, 1],
		[0, '2023-10-08', null, false, 1],
		[2, '2023-10-10', null, false, 1],
	]);
});
