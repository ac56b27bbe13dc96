import { expect, test } from 'vitest';
import { loaded } from '../../../tests/world.ts';

type Choice = { key: string; name: string; found: number };

async function mostFirst(choices: Choice[] | null): Promise<unknown> {
	const db = await loaded();
	const [row] = await db.rows(
		'select most_first($choices::struct(key varchar, name varchar, found bigint)[]) as answer',
		{ choices: choices && JSON.stringify(choices) },
	);
	return row?.answer;
}

test('多的在前，一样多的按代码', async () =>
	expect(
		await mostFirst([
			{ key: 'b', name: '乙', found: 1 },
			{ key: 'c', name: '丙', found: 3 },
			{ key: 'a', name: '甲', found: 1 },
		]),
	).toEqual([
		{ key: 'c', name: '丙', count: 3 },
		{ key: 'a', name: '甲', count: 1 },
		{ key: 'b', name: '乙', count: 1 },
	]));

test('最多50个', async () => {
	const many = Array.from({ length: 60 }, (_, found) => ({ key: String(found), name: '某', found }));
	const list = await mostFirst(many);
	expect(list).toHaveLength(50);
	expect(list).toContainEqual({ key: '10', name: '某', count: 10 });
	expect(list).not.toContainEqual({ key: '9', name: '某', count: 9 });
});

test('一个也没有', async () => expect(await mostFirst(null)).toEqual([]));
