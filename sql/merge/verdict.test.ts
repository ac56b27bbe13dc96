import { expect, test } from 'vitest';
import type { Connection } from '../database.server.ts';
import { load, loaded, type Rows } from '../../tests/world.ts';

/** Versions of slip lines: amount, the file it came with (the city is 1), and the file that replaced it. */
async function versions(db: Connection): Promise<string[]> {
	const rows = await db.rows(
		`select concat_ws(' ', line_no, amount, import_id - first, superseded_by - first) as version
		from raw_payment
		cross join (select min(import_id) - 1 as first from raw_region)
		order by line_no, import_id, source_line`,
	);
	return rows.map(({ version }) => String(version));
}

const file = (...amounts: number[]): Rows => ({ payments: amounts.map((amount) => ({ amount })) });
const line2: Rows = { payments: [{ line: 2, amount: 5 }] };
const one = { duplicate: 0, corrected: 0, conflict: 0 };

test('新的行没有判定', async () => {
	const db = await loaded();
	expect(await load(db, file(100), line2)).toEqual([]);
	expect(await versions(db)).toEqual(['1 100 2', '2 5 3']);
});

test('另一个文件里同样的行是重复，不算两次', async () => {
	const db = await loaded(file(100));
	expect(await load(db, file(100))).toEqual([{ ...one, import: 1, duplicate: 1 }]);
	expect(await versions(db)).toEqual(['1 100 1']);
});

test('一个文件里主键和内容都相同的两行，载入一行，另一行是重复', async () => {
	const db = await loaded();
	expect(await load(db, file(100, 100, 100))).toEqual([{ ...one, import: 1, duplicate: 2 }]);
	expect(await versions(db)).toEqual(['1 100 2']);
});

test('一个文件里主键相同而内容不同的行，全部拒绝并说明', async () => {
	const db = await loaded(file(300));
	expect(await load(db, file(100, 200, 100), file(300))).toEqual([
		{ ...one, import: 1, conflict: 3 },
		{ ...one, import: 2, duplicate: 1 },
	]);
	expect(await versions(db)).toEqual(['1 300 1']);
	const faults = await db.rows('select source_line, reason from fault_row order by source_line');
	expect(faults.map(({ source_line }) => source_line)).toEqual([2, 3, 4]);
	expect(String(faults[0]?.reason)).toContain('主键相同而内容不同');
});

test('后来的文件内容不同是更正，旧的一版留着', async () => {
	const db = await loaded(file(100), line2);
	expect(await load(db, file(150))).toEqual([{ ...one, import: 1, corrected: 1 }]);
	expect(await versions(db)).toEqual(['1 100 1 3', '1 150 3', '2 5 2']);
	expect(await db.rows('select amount::integer as amount from payment where line_no = 1')).toEqual([{ amount: 150 }]);
});

test('一批三个文件改两次，以最后一个为准，每一版都留着', async () => {
	const db = await loaded();
	expect(await load(db, file(100), file(150), file(100))).toEqual([
		{ ...one, import: 2, corrected: 1 },
		{ ...one, import: 3, corrected: 1 },
	]);
	expect(await versions(db)).toEqual(['1 100 2 3', '1 150 3 4', '1 100 4']);
});

test('一批里先重复再更正，只接在原来那一版后面', async () => {
	const db = await loaded(file(100));
	expect(await load(db, file(100), file(150, 150), file(150))).toEqual([
		{ ...one, import: 1, duplicate: 1 },
		{ ...one, import: 2, duplicate: 1, corrected: 1 },
		{ ...one, import: 3, duplicate: 1 },
	]);
	expect(await versions(db)).toEqual(['1 100 1 3', '1 150 3']);
});

test('改回原来的内容也是更正', async () => {
	const db = await loaded(file(100), file(150));
	expect(await load(db, file(100))).toEqual([{ ...one, import: 1, corrected: 1 }]);
	expect(await versions(db)).toEqual(['1 100 1 2', '1 150 2 3', '1 100 3']);
});
