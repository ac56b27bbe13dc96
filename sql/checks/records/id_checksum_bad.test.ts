import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('校验位不符的身份证号，每笔发放都列；相符的不列', async () => {
	const db = await given({ slips: [{}, { no: 'B' }], payments: [{}, { line: 2, person: '李四' }, { slip: 'B' }] });
	await db.run("update recipient set id_checksum_bad = name_masked = '张三'");
	expect(await suspects(db, 'id_checksum_bad')).toEqual(['A/1', 'B/1']);
});
