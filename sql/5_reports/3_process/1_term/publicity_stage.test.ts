import { expect, test } from 'vitest';
import { z } from 'zod';
import { given, ledger, type Rows } from '../../../../tests/world.ts';

const Stages = z.array(
	z.object({
		...{ slip: z.string(), stage: z.string(), state: z.string(), from: z.string().nullable() },
		days: z.number().nullable(),
	}),
);

const notice = { project_code: '2080502', region_code: '419901' };
const paid: Rows = {
	slips: [{}, { no: 'B' }, { no: 'C', project: '2130122' }],
	payments: [{}, { slip: 'B' }, { slip: 'C' }],
	feedback: [
		{ result: '成功', at: '2023-10-09' },
		{ slip: 'B', result: '成功', at: '2023-10-09' },
	],
};

async function stages(files: Rows[], at = '2023-11-01') {
	const db = await given(...files);
	const rows = await db.rows(
		`select
			slip_no as slip, stage, state, strftime(published_from, '%m-%d') as "from", working_days::integer as days
		from publicity_stage(202310, 'month', $at::timestamp)
		join slip_number using (slip_key)
		order by slip_no, stage desc`,
		{ at },
	);
	return Stages.parse(rows);
}

const ledgers = ledger(
	'publicity',
	{ ...notice, slip_no: 'A', stage: 'before', started_on: '2023-09-25', ended_on: '2023-09-28' },
	{ ...notice, slip_no: 'A', stage: 'after', started_on: '2023-10-12' },
	{ ...notice, slip_no: 'B', stage: 'before', started_on: '2023-10-07', ended_on: '2023-10-08' },
	{ ...notice, slip_no: 'B', stage: 'after', started_on: '2023-10-20' },
);

test('每张单发放前、发放后各应公示一次：按时、迟、未公示；没有发放的未到期', async () =>
	expect(await stages([paid, ledgers])).toEqual([
		{ slip: 'A', stage: 'before', state: 'timely', from: '09-25', days: 4 },
		{ slip: 'A', stage: 'after', state: 'timely', from: '10-12', days: 3 },
		{ slip: 'B', stage: 'before', state: 'late', from: '10-07', days: 2 },
		{ slip: 'B', stage: 'after', state: 'late', from: '10-20', days: 9 },
		{ slip: 'C', stage: 'before', state: 'missing', from: null, days: 0 },
		{ slip: 'C', stage: 'after', state: 'waiting', from: null, days: null },
	]));

test('期限未到的未到期；截止以后才公示的，截止时还没有公示，天数算到截止', async () => {
	const after = async (at: string) =>
		(await stages([paid, ledgers], at))
			.filter(({ stage, slip }) => stage === 'after' && slip !== 'C')
			.map(({ state, days }) => [state, days]);
	expect(await after('2023-10-16')).toEqual([
		['waiting', 3],
		['waiting', 4],
	]);
	expect(await after('2023-10-18')).toEqual([
		['timely', 3],
		['missing', 6],
	]);
});

test('发放前的公示拖到拨款以后，或没有写结束日期，都是迟', async () => {
	const before = async (row: Record<string, string | null>) =>
		(await stages([paid, ledger('publicity', { ...notice, slip_no: 'A', stage: 'before', ...row })]))
			.filter(({ stage, slip }) => stage === 'before' && slip === 'A')
			.map(({ state, days }) => [state, days]);
	expect(await before({ started_on: '2023-09-25', ended_on: '2023-10-20' })).toEqual([['late', 0]]);
	expect(await before({ started_on: '2023-09-25', ended_on: null })).toEqual([['late', 0]]);
});

test('没有放假安排的年份不判断', async () => {
	const db = await given(
		{ slips: [{ funded: '2003-10-08' }], payments: [{}] },
		ledger('publicity', { ...notice, stage: 'before', started_on: '2003-09-08', ended_on: '2003-09-28' }),
	);
	expect(
		await db.rows("select distinct state, working_days from publicity_stage(200310, 'month', timestamp '2003-11-01')"),
	).toEqual([{ state: 'unknown', working_days: null }]);
});
