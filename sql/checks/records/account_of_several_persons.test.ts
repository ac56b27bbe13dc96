import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { sentences, suspects } from '../../../tests/world/suspects.ts';

test('一个账号收两个人的款，两个人都列', async () => {
	const db = await given({
		slips: [{}],
		payments: [{ account: '同户' }, { line: 2, person: '李四', account: '同户' }, { line: 3, person: '王五' }],
	});
	expect(await suspects(db, 'account_of_several_persons')).toEqual(['A/1', 'A/2']);
	expect(await sentences(db, 'account_of_several_persons')).toEqual([
		['同一账号先后收过2个人的款', '同一账号还收过别人的款'],
	]);
});

test('同一个人的账号写在几个姓名下，不是几个人', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2 }] });
	await db.run(
		'insert into recipient select * replace (recipient_key + 1 as recipient_key, 2 as name_tag) from recipient',
	);
	expect(await suspects(db, 'account_of_several_persons')).toEqual([]);
});
