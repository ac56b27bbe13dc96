import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, type Database, openDatabase } from '../../sql/database.server.ts';
import { loadFolder } from '../../sql/load.ts';
import { minorTags } from './birth_tags.ts';
import { setSecret } from './secret.ts';

const secret = '5c'.repeat(32);
let database: Database;
let db: Connection;
beforeAll(async () => {
	database = await openDatabase(':memory:', { threads: 1 });
	db = await database.connect();
	await loadFolder(db, new URL('../../sql/typing/recipient/', import.meta.url));
	await setSecret(db, secret);
});
afterAll(() => {
	db.close();
	database.close();
});

async function areMinors(on: string, ids: readonly string[]): Promise<unknown[]> {
	const rows = await db.rows(
		`select list_contains($tags::ubigint[], birth_tag(id)) as is_minor
		from (select unnest($ids::varchar[]) as id, generate_subscripts($ids::varchar[], 1) as place)
		order by place`,
		{ tags: `[${minorTags(secret, on).join(',')}]`, ids: JSON.stringify(ids) },
	);
	return rows.map((row) => row.is_minor);
}

test('满18周岁从18岁生日的第二天算起：生日当天还是未成年人', async () => {
	const born = ['20051031', '20051030', '20231031', '19491231'].map((day) => `110105${day}0021`);
	expect(await areMinors('2023-10-31', born)).toEqual([true, false, true, false]);
	expect(await areMinors('2023-11-01', born)).toEqual([false, false, true, false]);
	expect(await areMinors('2022-02-28', ['110105200402290021'])).toEqual([true]);
	expect(await areMinors('2022-03-01', ['110105200402290021'])).toEqual([false]);
});

test('没有这套密钥，从标记看不出是哪一天', () => {
	const [own, other] = [minorTags(secret, '2023-10-31'), minorTags('ab'.repeat(32), '2023-10-31')];
	expect(own).toHaveLength(6575);
	expect(other.filter((tag) => own.includes(tag))).toEqual([]);
});
