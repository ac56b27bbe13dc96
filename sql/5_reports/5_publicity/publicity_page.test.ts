import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Connection } from '../../database.server.ts';
import { given, ledger } from '../../../tests/world.ts';

const Page = z.object({
	total: z.number(),
	rows: z.array(z.object({ slip: z.string(), stage: z.string(), state: z.string(), last_day: z.string().nullable() })),
	facets: z.object({ region: z.array(z.object({ key: z.string(), count: z.number() })) }),
});
const notice = { region_code: '419901', project_code: '2080502' };

let db: Connection;
beforeAll(async () => {
	db = await given(
		{
			slips: [{}, { no: 'B' }, { no: 'C', region: '419902', funded: '2023-10-07' }],
			payments: [{}, { slip: 'B' }, { slip: 'C' }],
			feedback: [{ result: '成功', at: '2023-10-09' }],
		},
		ledger(
			'publicity',
			{ ...notice, slip_no: 'A', stage: 'before', started_on: '2023-09-25', ended_on: '2023-09-28' },
			{ ...notice, slip_no: 'A', stage: 'after', started_on: '2023-10-20' },
			{ ...notice, region_code: '419902', stage: 'after', started_on: '2023-01-05' },
		),
	);
});

type Question = { regions?: string[]; region?: string; stage?: string; state?: string; offset?: number };

async function page({ regions, region = '', stage = '', state = '', offset = 0 }: Question) {
	const [row] = await db.rows(
		`select * from publicity_page(
			202310, 'month', timestamp '2023-11-01', $regions::varchar[], nullif($region, ''), null, null, null, null,
			nullif($stage, ''), nullif($state, ''), $offset::bigint, 2
		)`,
		{ regions: regions ? JSON.stringify(regions) : null, region, stage, state, offset },
	);
	return Page.parse(row);
}

const named = ({ rows }: z.infer<typeof Page>) => rows.map(({ slip, stage, state }) => `${slip} ${stage} ${state}`);

test('不说要哪种时，列迟的和未公示的：未公示的在前，拨款早的在前', async () => {
	const first = await page({});
	expect(first.total).toBe(3);
	expect(named(first)).toEqual(['C before missing', 'B before missing']);
	const { rows } = await page({ offset: 2 });
	expect(rows).toEqual([{ slip: 'A', stage: 'after', state: 'late', last_day: '2023-10-16' }]);
	expect(first.facets.region).toEqual([
		{ key: '419901', count: 2 },
		{ key: '419902', count: 1 },
	]);
});

test('按单位、环节、状态收窄', async () => {
	expect(named(await page({ region: '419902' }))).toEqual(['C before missing']);
	expect(named(await page({ stage: 'after' }))).toEqual(['A after late']);
	expect(named(await page({ state: 'timely' }))).toEqual(['A before timely']);
	expect(named(await page({ state: 'waiting' }))).toEqual(['C after waiting', 'B after waiting']);
});

test('只能看某些单位的人看不到别的单位的', async () =>
	expect(named(await page({ regions: ['419902'] }))).toEqual(['C before missing']));
