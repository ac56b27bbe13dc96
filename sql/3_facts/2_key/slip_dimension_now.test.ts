import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('一张发放单一行，各维度的键都在；没写乡镇的是未填', async () => {
	const db = await given({
		slips: [{ township: '419901101' }, { no: 'B', region: '乙县' }, { no: 'C', region: '丙县' }],
	});
	const rows = await db.rows(
		`select slip_no, month::integer as month, list(dimension || ' ' || key order by dimension) as keys
		from (
			select slip_key, month, unnest([region_key, department_key, bank_key, project_key, township_key]) as dimension_key
			from slip_dimension_now
		)
		join slip_number using (slip_key)
		join dimension_key using (dimension_key)
		group by slip_no, month
		order by slip_no`,
	);
	const shared = { month: 202310 };
	const keys = (region: string, township: string) => [
		...['bank 农商行', 'department 民政局', 'project 2080502'],
		...[`region ${region}`, `township ${township}`],
	];
	expect(rows).toEqual([
		{ slip_no: 'A', ...shared, keys: keys('419901', '419901101') },
		{ slip_no: 'B', ...shared, keys: keys('419902', '-') },
	]);
});
