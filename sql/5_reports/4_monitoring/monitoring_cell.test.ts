import { expect, test } from 'vitest';
import { cell, told } from '../../../tests/world/monitoring.ts';
import { given } from '../../../tests/world.ts';

const files = { slips: [{}], payments: [{ line: 1 }, { line: 2, person: '李四' }] };

async function cells(db: Awaited<ReturnType<typeof given>>) {
	return db.rows(
		`select field, system_value as system, shown_value as shown, is_hand, difference::integer as difference, is_moved
		from monitoring_cell(202310, timestamp '2023-10-25', null)
		where is_hand or is_moved
		order by field`,
	);
}

async function rowId(db: Awaited<ReturnType<typeof given>>): Promise<string> {
	const [row] = await db.rows("select row_id from monitoring_row(202310, timestamp '2023-10-25', null)");
	return String(row?.row_id);
}

test('手工数在系统数的旁边，有差；收回后就是系统数；他县、他月的不算', async () => {
	const db = await given(files);
	const id = await rowId(db);
	await told(
		db,
		{
			act: 1,
			kind: 'fill',
			detail: { cells: [cell(id, 'due', '5'), cell(id, 'note', '说明'), cell(id, 'paid', '9')] },
		},
		{ act: 2, kind: 'fill', detail: { cells: [cell(id, 'paid', null)] } },
		{ act: 3, kind: 'fill', region: '419902', detail: { cells: [cell(id, 'failed', '1')] } },
	);
	expect(await cells(db)).toEqual([
		{ field: 'due', system: '2', shown: '5', is_hand: true, difference: 3, is_moved: false },
		{ field: 'note', system: null, shown: '说明', is_hand: true, difference: null, is_moved: false },
	]);
});

test('报送后变了的系统数有标记；没有报送过的没有', async () => {
	const db = await given(files);
	const id = await rowId(db);
	expect(await cells(db)).toEqual([]);
	const sent = await db.rows(
		"select row_id as id, field, system_value as value from monitoring_cell(202310, timestamp '2023-10-25', null)",
	);
	const changed = sent.map((one) => (one.field === 'paid' ? { ...one, value: '1' } : one));
	await told(db, { act: 1, kind: 'submit', detail: { cells: changed } });
	expect(await cells(db)).toEqual([
		{ field: 'paid', system: '0', shown: '0', is_hand: false, difference: null, is_moved: true },
	]);
	await told(
		db,
		{ act: 2, kind: 'return', detail: { remark: '请核' } },
		{ act: 3, kind: 'submit', detail: { cells: sent } },
	);
	expect(await cells(db)).toEqual([]);
	expect(id).toMatch(/^[0-9a-f]{16}$/);
});
