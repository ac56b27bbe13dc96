import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { offenders } from '../../tests/world/offenders.ts';

test('出生日期不存在的身份证号列出', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2, person: '李四' }] });
	await db.run("update recipient set id_birth_bad = recipient_key = 1, name_masked = '甲*', id_masked = '419900'");
	expect(await offenders(db, 'id_birth_bad')).toEqual(['身份证号中的出生日期不存在：甲* 419900']);
});
