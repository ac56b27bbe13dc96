import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { offenders } from '../../tests/world/offenders.ts';

test('一个账号收两个人的款，两个人都列', async () => {
	const db = await given({
		slips: [{}],
		payments: [{ account: '同户' }, { line: 2, person: '李四', account: '同户' }, { line: 3, person: '王五' }],
	});
	expect(await offenders(db, 'account_of_several_persons')).toEqual([
		'同一账号收多人的款：张三 尾号同户',
		'同一账号收多人的款：李四 尾号同户',
	]);
});

test('同一个人的账号写在几个姓名下，不是几个人', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2 }] });
	await db.run(
		'insert into recipient select * replace (recipient_key + 1 as recipient_key, 2 as name_tag) from recipient',
	);
	expect(await offenders(db, 'account_of_several_persons')).toEqual([]);
});
