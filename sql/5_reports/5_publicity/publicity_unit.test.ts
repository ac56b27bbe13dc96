import { expect, test } from 'vitest';
import { z } from 'zod';
import { given, ledger } from '../../../tests/world.ts';

const notice = { region_code: '419901', project_code: '2080502' };

const city = () =>
	given(
		{
			slips: [{}, { no: 'B' }, { no: 'C', region: '419902' }, { no: 'D', region: '419903' }],
			payments: [{}, { slip: 'B' }, { slip: 'C' }, { slip: 'D' }],
			feedback: [{ result: '成功', at: '2023-10-09' }],
		},
		ledger(
			'publicity',
			{ ...notice, slip_no: 'A', stage: 'before', started_on: '2023-09-25', ended_on: '2023-09-28' },
			{ ...notice, slip_no: 'A', stage: 'after', started_on: '2023-10-20' },
			{ ...notice, region_code: '419902', slip_no: 'C', stage: 'before', started_on: '2023-10-07' },
		),
	);

const Counts = z.record(z.string(), z.number());
const Units = z.array(
	z.object({ name: z.string(), slips: z.number(), before: Counts, after: Counts, rate: z.string() }),
);

async function units(regions: string[] | null, region: string | null = null) {
	const db = await city();
	const rows = await db.rows(
		`select name, slips, before, after, numerator || '/' || denominator as rate
		from publicity_unit(
			202310, 'month', timestamp '2023-11-01', 'region', $region::varchar, $regions::varchar[]
		)`,
		{ region, regions: regions && JSON.stringify(regions) },
	);
	const text = (counts: z.output<typeof Counts>) =>
		Object.entries(counts)
			.filter(([, count]) => count > 0)
			.map(([state, count]) => `${state} ${count}`)
			.join(' ');
	return Units.parse(rows).map(({ before, after, ...row }) => ({ ...row, before: text(before), after: text(after) }));
}

test('各单位发放前、发放后各有几次按时、迟、未公示、未到期，合计在前；没有台账的单位不列', async () =>
	expect(await units(null)).toEqual([
		{ name: '安东市', slips: 3, rate: '1/4', before: 'timely 1 late 1 missing 1', after: 'late 1 waiting 2' },
		{ name: '甲县', slips: 2, rate: '1/3', before: 'timely 1 missing 1', after: 'late 1 waiting 1' },
		{ name: '乙县', slips: 1, rate: '0/1', before: 'late 1', after: 'waiting 1' },
	]));

test('只能看一个单位的，合计就是它', async () => {
	const own = { name: '乙县', slips: 1, rate: '0/1', before: 'late 1', after: 'waiting 1' };
	expect(await units(['419902'])).toEqual([own, own]);
	expect(await units(null, '419902')).toEqual([own, own]);
	expect((await units(['419901', '419902'])).map(({ name }) => name)).toEqual(['合计', '甲县', '乙县']);
});
