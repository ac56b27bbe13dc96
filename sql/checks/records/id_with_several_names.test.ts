import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('同一证件号写了两个姓名，两个都列', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2, account: '另一个账号' }, { line: 3, person: '李四' }],
	});
	await db.run(
		"update recipient set name_masked = if(account_tail = '一个账号', '乙*', '甲*'), name_tag = account_key",
	);
	expect(await suspects(db, 'id_with_several_names')).toEqual(['A/1', 'A/2']);
});

test('同一姓名的两个账号，不是几个姓名', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2, account: '另一个账号' }] });
	expect(await suspects(db, 'id_with_several_names')).toEqual([]);
});
