import { expect, test } from 'vitest';
import { z } from 'zod';
import { given, ledger } from '../../../../tests/world.ts';

const goal = { year: 2023, project_code: '2080502', region_code: '甲县', budget_amount: 1000, goal: '发放率' };
const Page = z.object({
	...{ total: z.number(), budget: z.number(), funded: z.number(), behind: z.number() },
	...{ reached: z.number(), short: z.number(), untold: z.number(), unclear: z.number() },
	rows: z.array(
		z.object({
			...{ region: z.object({ name: z.string() }), project: z.object({ name: z.string() }), funded: z.number() },
			goals: z.array(z.object({ goal: z.string(), verdict: z.string() })),
		}),
	),
});

type Question = { regions?: string[]; region?: string; project?: string; offset?: number };

async function page({ regions, region = '', project = '', offset = 0 }: Question) {
	const db = await given(
		{ slips: [{}], payments: [{ amount: 900 }] },
		ledger(
			'performance',
			{ ...goal, goal_value: '≥98%', reached_value: '99%' },
			{ ...goal, region_code: '乙县', project_code: '299', goal_value: '≥98%', reached_value: '90%' },
			{ ...goal, region_code: '不存在', goal_value: '≥98%' },
		),
	);
	const [row] = await db.rows(
		`select * from performance_page(
			202310, timestamp '2023-11-01', $regions::varchar[], nullif($region, ''), nullif($project, ''), $offset::bigint, 2
		)`,
		{ regions: regions ? JSON.stringify(regions) : null, region, project, offset },
	);
	const { rows, ...rest } = Page.parse(row);
	return {
		...rest,
		rows: rows.map((one) => [one.region.name, one.project.name, one.funded, one.goals[0]?.verdict].join(' ')),
	};
}

test('各单位各项目的预算、执行和指标，全部的合计；单位按单位表的顺序，分页', async () => {
	expect(await page({})).toEqual({
		...{ total: 3, budget: 3000, funded: 900, behind: 2, reached: 1, short: 1, untold: 1, unclear: 0 },
		rows: ['甲县 高龄津贴 900 reached', '乙县 299（未登记） 0 short'],
	});
	expect((await page({ offset: 2 })).rows).toEqual(['单位表中没有 高龄津贴 0 untold']);
});

test('一个单位、一个项目；只能看某些单位的人只有自己的；没有的是零', async () => {
	expect((await page({ region: '419902' })).rows).toEqual(['乙县 299（未登记） 0 short']);
	expect((await page({ project: '299' })).budget).toBe(1000);
	expect(await page({ regions: ['419901'] })).toMatchObject({ total: 1, budget: 1000, short: 0 });
	expect(await page({ regions: ['419903'] })).toMatchObject({ total: 0, budget: 0, rows: [] });
});
