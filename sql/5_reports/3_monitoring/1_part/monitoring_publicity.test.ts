import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';

const told = { project_code: '2080502', region_code: '甲县', stage: 'before', started_on: '2023-09-20' };

test('点名的公示只算那一单；不点名的算该县该项目一年内的；没有公示台账的县不判断', async () => {
	const db = await given(
		{
			slips: [
				{ no: 'A' },
				{ no: 'B' },
				{ no: 'C', project: '2130122' },
				{ no: 'D', region: '419902' },
				{ no: 'E', project: '2130122', funded: '2023-10-25' },
			],
			payments: ['A', 'B', 'C', 'D', 'E'].map((slip) => ({ slip, line: 1, person: `张${slip}` })),
		},
		ledger(
			'publicity',
			{ ...told, slip_no: 'A' },
			{ ...told, slip_no: 'B', started_on: '2023-10-25' },
			{ ...told, project_code: '2130122', started_on: '2022-10-30' },
		),
	);
	const rows = await db.rows(
		`select slip_no, is_publicised
		from monitoring_publicity(202310, timestamp '2023-10-25')
		join slip_number using (slip_key)
		order by slip_no`,
	);
	expect(rows).toEqual([
		{ slip_no: 'A', is_publicised: true },
		{ slip_no: 'B', is_publicised: false },
		{ slip_no: 'C', is_publicised: true },
	]);
});
