import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('一张发放单的乡镇合在一起；没有全部推送的不算推送了的单；可以只问一个单位', async () => {
	const db = await given({
		slips: [{}, { no: 'B', region: '419902' }, { no: 'C' }],
		payments: [
			{ township: '东镇' },
			{ line: 2, township: '西镇' },
			{ slip: 'B', person: '乙' },
			{ slip: 'C', person: '丙' },
		],
		feedback: [
			{ result: '成功', at: '2023-10-09' },
			{ line: 2, result: '成功', at: '2023-10-09' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
		],
		pushes: [
			{ line: 1, at: '2023-10-10' },
			{ slip: 'B', line: null, at: '2023-10-10' },
		],
	});
	const slipsOf = (region: string | null) =>
		db.rows(
			`select slip_no, due::integer as due, paid::integer as paid, pending::integer as pending,
				slips, paid_slips, pushed_slips
			from slip_count(
				202310, 'month', timestamp '2023-11-01',
				(select dimension_key from dimension_key where dimension = 'region' and key = $region)
			)
			join slip_number using (slip_key)
			order by slip_no`,
			{ region },
		);
	const rows = await slipsOf(null);
	expect(rows).toEqual([
		{ slip_no: 'A', due: 2, paid: 2, pending: 0, slips: 1, paid_slips: 1, pushed_slips: 0 },
		{ slip_no: 'B', due: 1, paid: 1, pending: 0, slips: 1, paid_slips: 1, pushed_slips: 1 },
		{ slip_no: 'C', due: 1, paid: 0, pending: 1, slips: 1, paid_slips: 0, pushed_slips: 0 },
	]);
	expect(await slipsOf('419902')).toEqual(rows.filter(({ slip_no }) => slip_no === 'B'));
});
