import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('存的数不变，读的时候按当月的设置算', async () => {
	const db = await given({
		slips: [{}, { no: 'B', funded: '2023-10-20 09:00' }],
		payments: [{}, { line: 2, person: '李四' }, { slip: 'B', of: 'A/1' }],
		feedback: [
			{ result: '失败', at: '2023-10-09' },
			{ line: 2, result: '成功', at: '2023-10-09' },
		],
	});
	const read = async () =>
		(
			await db.rows(
				`select outstanding::integer as outstanding, pending::integer as pending, slips::integer as slips
				from ruled_figure where month = 202310 and scope = 'month' and grouped_by = 'city'`,
			)
		)[0];
	expect(await read()).toEqual({ outstanding: 1, pending: 0, slips: 1 });
	await db.run(
		`insert into setting_version (setting, from_month, value, version, reason) values
			('reissueWaitingCountsAs', 202310, 'pending', 1, ''), ('slipsCountedAs', 202310, 'literal', 2, '')`,
	);
	const changed = await read();
	await db.run('delete from setting_version where version > 0');
	expect(changed).toEqual({ outstanding: 0, pending: 1, slips: 2 });
});
