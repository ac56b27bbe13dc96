import { expect, test } from 'vitest';
import { z } from 'zod';
import { given, ledger, type Rows } from '../../../../tests/world.ts';

const paid = { region_code: '甲县', amount: 100, paid_at: '2023-10-09 10:00:00', is_subsidy: true };
const Counted = z.object({
	...{ groups: z.number(), slips: z.number(), slip_amount: z.number() },
	...{ payments: z.number(), voucher_amount: z.number(), returned: z.number() },
});
const Row = z.object({
	...{ key: z.string(), name: z.string(), total: Counted, states: z.record(z.string(), Counted) },
	...{ unmarked: z.number(), unmarked_amount: z.number() },
});

const city: Rows = {
	slips: [
		{ no: 'A', total: 100 },
		{ no: 'B', total: 200, voucher: '2' },
		{ no: 'C', total: 400, region: '高新区' },
		{ no: 'R', total: 50, region: '高新区', reissue: true },
		{ no: '九月', total: 800, funded: '2023-09-08' },
	],
};
const vouchers = ledger(
	'voucher',
	{ ...paid, voucher_no: '1', slip_no: 'A' },
	{ ...paid, voucher_no: '2', amount: 150, is_subsidy: false, returned_at: '2023-10-20', returned_amount: 10 },
	{ ...paid, voucher_no: '3', region_code: '高新区', is_subsidy: null },
	{ ...paid, voucher_no: '4', region_code: '不存在' },
	{ ...paid, voucher_no: '5', amount: 800, slip_no: '九月' },
);

async function unitsOf(region = '', regions: string[] | null = null) {
	const db = await given(city, vouchers);
	const rows = await db.rows(
		`select * from settlement_unit(
			202310, 'month', timestamp '2023-11-01', nullif($region, ''), $regions::varchar[]
		)`,
		{ region, regions: regions === null ? null : JSON.stringify(regions) },
	);
	return rows.map((row) => Row.parse(row));
}

test('每个单位各种状态的组数，没有标识的笔数', async () => {
	const rows = await unitsOf();
	expect(
		rows.map(({ key, states, unmarked }) => [
			...[key, ...['matched', 'differs', 'slips', 'vouchers', 'reissue'].map((state) => states[state]?.groups)],
			unmarked,
		]),
	).toEqual([
		['419900', 1, 1, 1, 2, 1, 2],
		['419901', 1, 1, 0, 0, 0, 1],
		['419903', 0, 0, 1, 1, 1, 1],
		['-', 0, 0, 0, 1, 0, 0],
	]);
});

test('各状态相加等于全部，各单位相加等于合计；全部就是当月的发放单和当月的凭证', async () => {
	const [total, ...units] = await unitsOf();
	const add = (parts: z.infer<typeof Counted>[]) =>
		parts.reduce((sum, part) => ({
			...{
				groups: sum.groups + part.groups,
				slips: sum.slips + part.slips,
				slip_amount: sum.slip_amount + part.slip_amount,
			},
			...{ payments: sum.payments + part.payments, voucher_amount: sum.voucher_amount + part.voucher_amount },
			returned: sum.returned + part.returned,
		}));
	expect(add(units.map((unit) => unit.total))).toEqual(total?.total);
	for (const unit of [total, ...units]) expect(add(Object.values(unit?.states ?? {}))).toEqual(unit?.total);
	expect(total?.total).toEqual({
		groups: 6,
		slips: 4,
		slip_amount: 750,
		payments: 4,
		voucher_amount: 450,
		returned: 10,
	});
});

test('一个单位；只能看某些单位的人只有自己的', async () => {
	expect((await unitsOf('419903')).map(({ key }) => key)).toEqual(['419903', '419903']);
	expect((await unitsOf('', ['419901'])).map(({ name, total }) => [name, total.groups])).toEqual([
		['甲县', 2],
		['甲县', 2],
	]);
	expect(await unitsOf('', ['419902'])).toEqual([]);
});
