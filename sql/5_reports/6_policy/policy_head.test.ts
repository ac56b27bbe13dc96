import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('应纳尽纳率的分子、分母与过程指标的相同，全市和各单位都是', async () => {
	const db = await given({
		projects: [{ code: '2080502' }, { code: '2130122' }, { code: '2110401' }, { code: '2240703', status: '停止' }],
		slips: [{}, { no: 'B', region: '419902', project: '2130122' }, { no: 'C', project: '2990000' }],
		payments: [{}, { slip: 'B' }, { slip: 'C' }],
		feedback: [
			{ result: '成功', at: '2023-10-09' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
			{ slip: 'C', result: '成功', at: '2023-10-09' },
		],
	});
	const rows = await db.rows(
		`select region.key, covered.numerator, covered.denominator
		from project_coverage(202310, 'month', timestamp '2023-11-01') as covered
		left join dimension_key as region on region.dimension_key = covered.region_key
		where covered.department_key is null`,
	);
	expect(rows).toHaveLength(3);
	for (const { key, numerator, denominator } of rows) {
		const [head] = await db.rows(
			`select numerator, denominator, unlisted, has_list, has_last
			from policy_head(202310, 'month', timestamp '2023-11-01', $key::varchar, null)`,
			{ key: typeof key === 'string' ? key : null },
		);
		expect(head).toEqual({
			...{ numerator: Number(numerator), denominator: Number(denominator), has_list: true, has_last: false },
			unlisted: key === '419902' ? 0 : 1,
		});
	}
});
