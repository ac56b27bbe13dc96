import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('按政策清单分直达资金和政策层级；没写的、没登记的是未填', async () => {
	const db = await given({
		projects: [{ code: '1', level: '中央', direct: true }, { code: '2', level: '县', direct: false }, { code: '3' }],
		slips: ['1', '2', '3', '4'].map((project) => ({ no: `S${project}`, project })),
	});
	const rows = await db.rows(
		`select dimension_key.key as project, project_part.dimension || ':' || project_part.key || ':' || name as part
		from project_part join dimension_key on dimension_key = project_key order by project, place, part`,
	);
	const parts = Map.groupBy(rows, ({ project }) => project);
	expect([...parts].map(([project, of]) => [project, of.map(({ part }) => part)])).toEqual([
		['1', ['direct:yes:直达资金', 'level:中央:中央']],
		['2', ['direct:no:非直达资金', 'level:县:县']],
		['3', ['direct:-:未填', 'level:-:未填']],
		['4', ['direct:-:未填', 'level:-:未填']],
	]);
});
