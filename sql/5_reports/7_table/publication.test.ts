import { expect, test } from 'vitest';
import { publish, take } from '../../../tests/published.ts';
import { given } from '../../../tests/world.ts';

test('发布后相同，载入改变这个月的反馈后不同；下月的反馈不改变它；更正后又相同', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2 }] });
	const read = async () =>
		(await db.rows('select month, revision, is_changed, is_damaged from publication')).map((row) => Object.values(row));
	expect(await read()).toEqual([]);
	await publish(db);
	expect(await read()).toEqual([[202310, 1, false, false]]);
	await take(db, { kind: 'feedback', feedback: [{ line: 2, result: '成功', at: '2023-11-09' }] });
	expect(await read()).toEqual([[202310, 1, false, false]]);
	await take(db, { kind: 'feedback', feedback: [{ result: '失败', at: '2023-10-09' }] });
	expect(await read()).toEqual([[202310, 1, true, false]]);
	await publish(db, { revision: 2 });
	expect(await read()).toEqual([[202310, 2, false, false]]);
	await db.run("update published_revision set damage = '损坏' where revision = 2");
	expect(await read()).toEqual([[202310, 2, false, true]]);
});
