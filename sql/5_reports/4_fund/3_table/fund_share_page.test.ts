import { expect, test } from 'vitest';
import { z } from 'zod';
import { given, ledger } from '../../../../tests/world.ts';

const share = { project_code: '2080502', received_on: '2023-10-01', amount: 1000, region_code: '甲县' };
const Page = z.object({
	total: z.number(),
	amount: z.number(),
	rows: z.array(
		z.object({ document_no: z.string(), state: z.string(), days: z.number(), region: z.object({ name: z.string() }) }),
	),
});

type Question = { regions?: string[]; region?: string; project?: string; state?: string; offset?: number; at?: string };

async function page({ regions, region = '', project = '', state = '', offset = 0, at = '2023-11-01' }: Question) {
	const db = await given(
		{},
		ledger(
			'fund',
			{ ...share, document_no: '按时', allocated_on: '2023-10-31' },
			{ ...share, document_no: '直达未下达', is_province_direct: true },
			{ ...share, document_no: '直达迟3天', is_province_direct: true, allocated_on: '2023-10-19' },
			{ ...share, document_no: '乙未下达', region_code: '乙县', project_code: '299' },
			{ ...share, document_no: '未到期', received_on: '2023-10-30' },
		),
	);
	const [row] = await db.rows(
		`select * from fund_share_page(
			202310, 'month', $at::timestamp, $regions::varchar[], nullif($region, ''), nullif($project, ''),
			nullif($state, ''), $offset::bigint, 2
		)`,
		{ regions: regions ? JSON.stringify(regions) : null, region, project, state, offset, at },
	);
	const { rows, ...rest } = Page.parse(row);
	return { ...rest, rows: rows.map((one) => `${one.region.name} ${one.document_no} ${one.state} ${one.days}`) };
}

test('不说要哪种时，列迟的和未下达的，超期最久的在前，分页', async () => {
	expect(await page({})).toEqual({
		...{ total: 3, amount: 3000 },
		rows: ['甲县 直达未下达 missing 15', '甲县 直达迟3天 late 3'],
	});
	expect((await page({ offset: 2 })).rows).toEqual(['乙县 乙未下达 missing 0']);
});

test('按单位、项目、状态收窄；只能看某些单位的人看不到别的', async () => {
	expect((await page({ region: '419902' })).rows).toEqual(['乙县 乙未下达 missing 0']);
	expect((await page({ project: '299' })).total).toBe(1);
	expect((await page({ state: 'timely' })).rows).toEqual(['甲县 按时 timely 0']);
	expect((await page({ state: 'waiting' })).rows).toEqual(['甲县 未到期 waiting -29']);
	expect((await page({ regions: ['419902'] })).rows).toEqual(['乙县 乙未下达 missing 0']);
});
