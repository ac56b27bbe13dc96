import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';

const share = { project_code: '2080502', received_on: '2023-10-01', amount: 100_000, region_code: '甲县' };

test('期限是收文后第15日或第30日；没有登记过的单位、项目留空；0元的没有分配', async () => {
	const db = await given(
		{ slips: [{}], payments: [{}] },
		ledger(
			'fund',
			{ ...share, document_no: '文1', is_province_direct: true, allocated_on: '2023-10-05' },
			{ ...share, document_no: '文2', allocated_on: '2023-10-05', allocated_amount: 0, project_code: '299' },
			{ ...share, document_no: '文3', region_code: '不存在' },
		),
	);
	const rows = await db.rows(
		`select
			region.key as region, project_of.key as project, department.key as department,
			strftime(last_day, '%m-%d') as until, allocated_on
		from fund_share
		left join dimension_key as region on region.dimension_key = region_key
		left join dimension_key as project_of on project_of.dimension_key = project_key
		left join dimension_key as department on department.dimension_key = department_key
		order by all`,
	);
	const own = { region: '419901', project: '2080502', department: '民政局' };
	expect(rows).toEqual([
		{ ...own, until: '10-16', allocated_on: '2023-10-05' },
		{ ...own, region: '419901', project: null, department: null, until: '10-31', allocated_on: null },
		{ ...own, region: null, until: '10-31', allocated_on: null },
	]);
});
