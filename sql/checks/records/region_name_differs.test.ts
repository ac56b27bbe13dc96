import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('县区名称与编码不是一个单位的列出；别名和没写的不列', async () => {
	const db = await given({ slips: [{}, { no: 'B' }, { no: 'C', region: '419903' }, { no: 'D' }] });
	await db.run(
		"update raw_slip set region_name = case slip_no when 'A' then '甲县' when 'B' then '乙县' when 'C' then '高新区' end",
	);
	expect(await suspects(db, 'region_name_differs')).toEqual(['B']);
});
