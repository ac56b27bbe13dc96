import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Connection } from '../../database.server.ts';
import { given, ledger } from '../../../tests/world.ts';
import { pseudonym } from '../../../tests/world/pseudonym.ts';

const Village = z.object({
	...{ township: z.string(), village: z.string(), persons: z.number(), amount: z.number(), left_out: z.number() },
	rows: z.array(z.object({ line: z.number(), name: z.string(), amount: z.number() })),
});
const Sheet = z.object({
	...{
		project: z.string(),
		payments: z.number(),
		has_disabled_list: z.boolean(),
		published_from: z.string().nullable(),
	},
	places: z.array(z.object({ village: z.string(), payments: z.number() })),
	villages: z.array(Village),
});

let db: Connection;
beforeAll(async () => {
	db = await given(
		{
			slips: [{}],
			payments: [
				{ person: '成年人', amount: 500, townshipName: '东镇' },
				{ line: 2, person: '未成年人', amount: 700, townshipName: '东镇' },
				{ line: 3, person: '残疾人', amount: 900, townshipName: '东镇' },
				{ line: 4, person: '合作社', company: true, amount: 4000, townshipName: '东镇' },
				{ line: 5, person: '看不出出生日期的人', amount: 800, townshipName: '西镇' },
			],
		},
		ledger(
			'roster',
			{ roster_list: 'disabled', person_pseudonym: pseudonym('残疾人') },
			{ roster_list: 'destitute', person_pseudonym: pseudonym('成年人') },
		),
		ledger('publicity', {
			...{ project_code: '2080502', region_code: '419901', slip_no: 'A', stage: 'before' },
			...{ started_on: '2023-09-25', ended_on: '2023-09-28' },
		}),
	);
	await db.run("update raw_payment set village = if(line_no = 4, '北村', '南村')");
	await db.run(
		`update recipient
		set birth_tag = case name_masked when '未成年人' then 18446744073709551615 when '看不出出生日期的人' then null else 1 end`,
	);
});

type Question = { slip?: string; regions?: string[]; village?: string; most?: number };

async function sheet({ slip = 'A', regions, village = '', most = 100 }: Question = {}) {
	const [row] = await db.rows(
		`select * from publicity_sheet(
			$slip::varchar, $regions::varchar[], 'before', null, nullif($village, ''), $minors::ubigint[], $most::integer
		)`,
		{ slip, regions: regions ? JSON.stringify(regions) : null, village, minors: '[18446744073709551615]', most },
	);
	return row ? Sheet.parse(row) : null;
}

test('每村一张；未成年人、残疾人、看不出出生日期的人不在表上，只说有几人；单位在表上', async () => {
	const found = await sheet();
	expect(found).toMatchObject({ payments: 5, has_disabled_list: true, published_from: '2023-09-25' });
	expect(found?.villages).toEqual([
		{
			...{ township: '东镇', village: '北村', persons: 1, amount: 4000, left_out: 0 },
			rows: [{ line: 4, name: '合作社', amount: 4000 }],
		},
		{
			...{ township: '东镇', village: '南村', persons: 1, amount: 500, left_out: 2 },
			rows: [{ line: 1, name: '成年人', amount: 500 }],
		},
		{ township: '西镇', village: '南村', persons: 0, amount: 0, left_out: 1, rows: [] },
	]);
});

test('人多的先选村：不列名字，列各村的笔数', async () => {
	const found = await sheet({ most: 4 });
	expect(found).toMatchObject({ payments: 5, villages: [] });
	expect(found?.places.map(({ village, payments }) => [village, payments])).toEqual([
		['北村', 1],
		['南村', 3],
		['南村', 1],
	]);
	expect((await sheet({ most: 4, village: '北村' }))?.villages).toHaveLength(1);
});

test('没有这张单，或不是自己单位的，什么都没有', async () => {
	expect(await sheet({ slip: '没有' })).toBeNull();
	expect(await sheet({ regions: ['419902'] })).toBeNull();
	expect(await sheet({ regions: ['419901'] })).not.toBeNull();
});
