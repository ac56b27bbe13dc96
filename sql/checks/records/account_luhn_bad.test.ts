import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('写明是社保卡而校验位不符的列出；相符的、不是社保卡（可能是存折）的、没有写明的不列', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2, person: '李四' }, { line: 3, card: false }, { line: 4, card: null }],
	});
	await db.run("update recipient set account_luhn_bad = name_masked = '张三'");
	expect(await suspects(db, 'account_luhn_bad')).toEqual(['A/1']);
});
