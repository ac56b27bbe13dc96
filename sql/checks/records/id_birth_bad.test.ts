import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('出生日期不存在的身份证号，每笔发放都列；出生日期对的不列', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2, person: '李四' }] });
	await db.run("update recipient set id_birth_bad = name_masked = '张三'");
	expect(await suspects(db, 'id_birth_bad')).toEqual(['A/1']);
});
