import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	bankParts,
	Banks,
	Comparison,
	Failures,
	Late,
	Overview,
	PolicyList,
	RecordDimension,
	State,
	Timeliness,
} from '#contract';
import { parseQuery } from '../analytics/api/query.ts';
import { aloneContext } from '../analytics/api/context.ts';
import { endpoints } from '../analytics/api/endpoints.ts';
import { openWarehouse, type Warehouse } from '../analytics/warehouse.ts';
import { heldBy, recordsOf as bankRecords } from '../dashboard/lib/banks/parts.ts';
import { countLink } from '../dashboard/lib/keylinks.ts';
import { isBetterLow } from '../dashboard/lib/timeliness/rates.ts';
import { daysOf, kindBehind, recordsOf } from '../dashboard/lib/timeliness/records.ts';
import { copySecondCity } from './loaded_city.ts';
import { temporaryFolder } from './second_city.ts';

// Every figure that opens a list opens one of so many records: links as the pages make them, asked of the API.

const place = temporaryFolder();
let warehouse: Warehouse;

beforeAll(async () => {
	await copySecondCity(join(place.path, 'data'));
	warehouse = await openWarehouse(join(place.path, 'data'), {
		now: () => new Date('2023-11-22T01:40:00Z'),
		creates: false,
	});
}, 300_000);

afterAll(() => {
	warehouse.close();
	place.remove();
});

type Params = Record<string, string | null | undefined>;

/** Asks the API; parameters that are null are left out, and those that the question has not are the page's own. */
async function ask(path: string, params: Params): Promise<unknown> {
	const endpoint = endpoints.find((each) => each.path === path);
	if (!endpoint) throw new Error(path);
	const known = Object.entries(params).flatMap(([name, value]) =>
		value && name in endpoint.query.shape ? [[name, value]] : [],
	);
	const query = Object.fromEntries(known);
	parseQuery(endpoint.query, query);
	return (await endpoint.ask(aloneContext(warehouse.writer), query)).body;
}

const late = async (params: Params) => Late.parse(await ask('/api/timeliness/late', { ...params, limit: '1' }));
const failures = async (params: Params) => Failures.parse(await ask('/api/failures', { ...params, limit: '1' }));

/** What a link leads to that is not what the figure says: nothing. */
type Wrong = { where: string; says: number; opens: number };

/** The months of both rules' kinds, as the pages show them. */
const periods = [
	{ month: '2023-03', scope: 'month' },
	{ month: '2023-04', scope: 'ytd' },
] as const;

test.each(periods)('时效 $month $scope：每个比率、每档滞留点开的，就是那么多条', async (period) => {
	const wrong: Wrong[] = [];
	let opened = 0;
	const check = async (where: string, says: number, params: Params, amount?: number) => {
		const found = await late({ ...period, ...params });
		opened++;
		if (found.total !== says) wrong.push({ where, says, opens: found.total });
		if (amount !== undefined && found.amount !== amount) wrong.push({ where, says: amount, opens: found.amount });
	};
	for (const by of RecordDimension.options) {
		const told = Timeliness.parse(await ask('/api/timeliness', { ...period, by }));
		for (const row of [...(by === 'region' ? [told.total] : []), ...told.rows.slice(0, 2)]) {
			const own = row === told.total ? null : { by, key: row.key };
			for (const { indicator, numerator, denominator } of row.rates) {
				const kind = kindBehind(indicator);
				const says = isBetterLow(indicator) ? numerator : denominator - numerator;
				if (kind && says > 0) await check(`${by} ${row.name} ${indicator}`, says, recordsOf(kind, own));
			}
			for (const { band, count, amount } of row.held) {
				const days = daysOf(band);
				if (days) await check(`${by} ${row.name} ${band}`, count, recordsOf('held', own, days), amount);
			}
			if (row.heldCount > 0) await check(`${by} ${row.name} 滞留`, row.heldCount, recordsOf('held', own));
		}
	}
	expect(wrong).toEqual([]);
	expect(opened).toBeGreaterThan(50);
});

test.each(periods)('银行考评 $month $scope：每项点开的，就是没有做到的那么多条', async (period) => {
	const told = Banks.parse(await ask('/api/banks', period));
	const wrong: Wrong[] = [];
	for (const row of told.rows) {
		for (const { part, numerator, denominator } of row.parts) {
			const link = bankRecords(part, row.key, told.rule);
			if (!link) continue;
			const says = bankParts.find(({ id }) => id === part)?.better === 'lower' ? numerator : denominator - numerator;
			const list = link.page === '/failures' ? failures : late;
			const { total } = await list({ ...period, ...link.params });
			if (total !== says) wrong.push({ where: `${row.name} ${part}`, says, opens: total });
		}
		for (const [says, link] of [
			[row.heldAmount, heldBy(row.key)],
			[row.longHeldAmount, heldBy(row.key, '6')],
		] as const) {
			const { amount } = await late({ ...period, ...link?.params });
			if (amount !== says) wrong.push({ where: `${row.name} 滞留`, says, opens: amount });
		}
	}
	expect(wrong).toEqual([]);
});

test('对比：发放、遗留、待反馈、已退款人次点开的，就是那么多条', async () => {
	for (const state of State.options) {
		const told = Comparison.parse(await ask('/api/comparison', { month: '2023-04', indicator: state }));
		for (const { key, isCity, value } of told.rows) {
			const { total } = await failures({ month: '2023-04', state, region: isCity ? null : key });
			expect({ state, key, total }).toEqual({ state, key, total: value?.numerator ?? 0 });
		}
	}
});

test.each(periods)(
	'总览 $month $scope：发放人次、金额、项目点开的，就是那么多条、那么多钱、那么多项',
	async (period) => {
		for (const region of [null, '419804']) {
			const { key, counts } = Overview.parse(await ask('/api/overview', { ...period, region }));
			const of = (id: string) => counts.find((card) => card.id === id)?.value ?? 0;
			const paramsOf = (id: 'paid' | 'projects') =>
				Object.fromEntries(new URL(countLink(new URL('http://x/'), id) ?? '', 'http://x').searchParams);
			const { total, amount } = await failures({ ...period, region, ...paramsOf('paid') });
			expect({ key, paid: total, amount }).toEqual({ key, paid: of('paid'), amount: of('amountPaid') });
			const { rows } = PolicyList.parse(await ask('/api/policy-list', { ...period, region, ...paramsOf('projects') }));
			expect({ key, projects: rows.filter(({ payments }) => payments > 0).length }).toEqual({
				key,
				projects: of('projects'),
			});
		}
	},
);
