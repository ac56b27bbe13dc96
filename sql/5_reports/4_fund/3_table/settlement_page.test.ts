import { expect, test } from 'vitest';
import { z } from 'zod';
import { given, ledger } from '../../../../tests/world.ts';

const paid = { region_code: '甲县', amount: 100, paid_at: '2023-10-09 10:00:00', is_subsidy: true };
const Page = z.object({
	total: z.number(),
	rows: z.array(
		z.object({
			...{ state: z.string(), difference: z.number(), slips: z.array(z.string()), vouchers: z.array(z.string()) },
			...{ slip_count: z.number(), project: z.object({ name: z.string() }) },
		}),
	),
});

type Question = { regions?: string[]; region?: string; project?: string; state?: string; offset?: number };

async function page({ regions, region = '', project = '', state = '', offset = 0 }: Question) {
	const many = Array.from({ length: 7 }, (_, at) => ({ no: `M${at}`, total: 1, voucher: 'V', project: '299' }));
	const db = await given(
		{ slips: [{ no: 'A', total: 100 }, { no: 'B', total: 100, region: '乙县' }, ...many] },
		ledger(
			'voucher',
			{ ...paid, voucher_no: '1', slip_no: 'A', is_subsidy: null },
			{ ...paid, voucher_no: 'V', amount: 9 },
			{ ...paid, voucher_no: '3', amount: 50 },
		),
	);
	const [row] = await db.rows(
		`select * from settlement_page(
			202310, 'month', timestamp '2023-11-01', $regions::varchar[], nullif($region, ''), nullif($project, ''),
			nullif($state, ''), $offset::bigint, 2
		)`,
		{ regions: regions ? JSON.stringify(regions) : null, region, project, state, offset },
	);
	return Page.parse(row);
}
const short = ({ rows }: z.infer<typeof Page>) =>
	rows.map(({ state, difference, slips, vouchers }) => [state, difference, ...slips, ...vouchers].join(' '));

test('不说要哪种时，列对不上的，差得多的在前，分页', async () => {
	const first = await page({});
	expect({ total: first.total, rows: short(first) }).toEqual({ total: 3, rows: ['slips -100 B', 'vouchers 50 3'] });
	const { rows } = await page({ offset: 2 });
	expect(rows).toMatchObject([{ state: 'differs', difference: 2, slip_count: 7, project: { name: '299（未登记）' } }]);
	expect(rows[0]?.slips).toEqual(['M0', 'M1', 'M2', 'M3', 'M4']);
});

test('没有标识的不论对得上对不上；按单位、项目、状态收窄；只能看某些单位的人看不到别的', async () => {
	expect(short(await page({ state: 'unmarked' }))).toEqual(['matched 0 A 1']);
	expect(short(await page({ region: '419902' }))).toEqual(['slips -100 B']);
	expect((await page({ project: '299' })).total).toBe(1);
	expect(short(await page({ state: 'vouchers' }))).toEqual(['vouchers 50 3']);
	expect(short(await page({ regions: ['419902'] }))).toEqual(['slips -100 B']);
});
