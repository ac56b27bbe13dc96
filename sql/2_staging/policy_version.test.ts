import { expect, test } from 'vitest';
import { load, loaded } from '../../tests/world.ts';

test('更正以后，旧的一版留着，注明由哪个导入更正', async () => {
	const db = await loaded({ projects: [{ code: '2080502', name: '高龄津贴', department: '民政局', level: '省' }] });
	await load(db, {
		projects: [{ code: '2080502', name: '高龄津贴', department: '民政局', level: '省', status: '停止' }],
	});
	const rows = await db.rows(
		`select
			superseded_by is null as stands,
			is_listed,
			list_transform(list_filter(cells, lambda cell: cell.value is not null), lambda cell: cell.name || cell.value) as cells
		from policy_version
		order by import_id`,
	);
	const cells = ['项目编码2080502', '项目名称高龄津贴', '政策层级省', '主管部门民政局'];
	expect(rows).toEqual([
		{ stands: false, is_listed: true, cells },
		{ stands: true, is_listed: false, cells: [...cells, '状态停止'] },
	]);
});
