import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';

const publication = { project_code: '2080502', region_code: '419901' };

test('公示够几个工作日、发放后有没有按期公示', async () => {
	const db = await given(
		{
			slips: [{}, { no: 'B' }, { no: 'C', project: '2130122' }, { no: 'D', region: '419902' }],
			payments: [{}, { slip: 'B' }, { slip: 'C' }, { slip: 'D' }],
			feedback: [{ result: '成功', at: '2023-10-09' }],
		},
		ledger(
			'publicity',
			{ ...publication, slip_no: 'A', stage: 'before', started_on: '2023-09-27', ended_on: '2023-10-07' },
			{ ...publication, slip_no: 'A', stage: 'after', started_on: '2023-10-16' },
			{ ...publication, slip_no: 'B', stage: 'before', started_on: '2023-09-28', ended_on: '2023-10-07' },
			{ ...publication, slip_no: 'B', stage: 'after', started_on: '2023-10-17' },
		),
	);
	const rows = await db.rows(
		`select slip_no, open_days::integer as days, coalesce(after_from < publish_until, false) as is_published, strftime(publish_until, '%m-%d') as until
		from publicity_term(202310, 'month', timestamp '2023-11-01')
		join slip_number using (slip_key)
		order by slip_no`,
	);
	expect(rows).toEqual([
		{ slip_no: 'A', days: 3, is_published: true, until: '10-17' },
		{ slip_no: 'B', days: 2, is_published: false, until: '10-14' },
		{ slip_no: 'C', days: 0, is_published: false, until: '10-14' },
	]);
});

test('没写发放单号的公示算同单位同项目的各张单，发放前的管一年', async () => {
	const db = await given(
		{ slips: [{}, { no: 'B', funded: '2022-12-01' }], payments: [{}, { slip: 'B' }] },
		ledger('publicity', { ...publication, stage: 'before', started_on: '2022-10-10', ended_on: '2022-10-14' }),
	);
	const days = (month: number) =>
		db.rows("select open_days::integer as days from publicity_term($month::integer, 'month', timestamp '2024-01-01')", {
			month,
		});
	expect(await days(202212)).toEqual([{ days: 5 }]);
	expect(await days(202310)).toEqual([{ days: 5 }]);
	await db.run("update raw_publicity set started_on = date '2022-09-26', ended_on = date '2022-09-30'");
	expect(await days(202310)).toEqual([{ days: 0 }]);
});
