import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';

test('清单上本期发放过的项目÷清单上的项目；全市不是各单位之和', async () => {
	const db = await given({
		projects: [
			{ code: '2080502', department: '民政局' },
			{ code: '2130122', department: '农业农村局' },
			{ code: '2110401', department: '林业局' },
			{ code: '2240703', department: '民政局', status: '停止' },
		],
		slips: [{}, { no: 'B', region: '419902' }, { no: 'C', project: '2130122' }, { no: 'D', project: '2990000' }],
		payments: [{}, { slip: 'B' }, { slip: 'C' }, { slip: 'D' }],
		feedback: [
			{ result: '成功', at: '2023-10-09' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
			{ slip: 'C', result: '失败', at: '2023-10-09' },
			{ slip: 'D', result: '成功', at: '2023-10-09' },
		],
	});
	const rows = await db.rows(
		`select
			coalesce(region.name, '全市') || coalesce(':' || department.key, '') as unit,
			numerator || '/' || denominator as rate
		from project_coverage(202310, 'month', timestamp '2023-11-01') as covered
		left join dimension_name as region on region.dimension_key = covered.region_key
		left join dimension_name as department on department.dimension_key = covered.department_key`,
	);
	expect(Object.fromEntries(rows.map(({ unit, rate }) => [unit, rate]))).toEqual({
		全市: '1/3',
		'全市:民政局': '1/1',
		'全市:农业农村局': '0/1',
		甲县: '1/3',
		'甲县:民政局': '1/1',
		'甲县:农业农村局': '0/1',
		乙县: '1/3',
		'乙县:民政局': '1/1',
		'乙县:农业农村局': '0/1',
	});
});

test('没有载入当年清单的，没有应纳尽纳率', async () => {
	const db = await given({ slips: [{ funded: '2022-10-08' }], payments: [{}] });
	expect(await db.rows("select * from project_coverage(202210, 'month', timestamp '2022-11-01')")).toEqual([]);
});
