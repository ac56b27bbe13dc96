import { expect, test } from 'vitest';
import { cell, told } from '../../../tests/world/monitoring.ts';
import { given } from '../../../tests/world.ts';

const files = { slips: [{}], payments: [{}] };

async function units(db: Awaited<ReturnType<typeof given>>, today: string | null = '2023-10-25') {
	return db.rows(
		`select name, state, is_late as late, entries, overwritten, remark, len(strays)::integer as strays
		from monitoring_unit(202310, timestamp '2023-10-25', null, $today::timestamp)`,
		{ today },
	);
}

test('每个参加排名的单位一行：未填、填报中、已报送、已退回、已汇总', async () => {
	const db = await given(files);
	const state = async () => (await units(db)).map((row) => row.state);
	expect(await state()).toEqual(['empty', 'empty', 'empty']);
	await told(
		db,
		{ act: 1, kind: 'fill', detail: { cells: [cell('不在', 'note', '说明')] } },
		{ act: 2, kind: 'submit', detail: { cells: [] }, region: '419902' },
		{ act: 3, kind: 'return', detail: { remark: '请核实' }, region: '419902' },
		{ act: 4, kind: 'submit', detail: { cells: [] }, region: '419903' },
		{ act: 5, kind: 'merge', region: '419903' },
	);
	expect(await units(db)).toMatchObject([
		{ state: 'filling', entries: 0, strays: 1, remark: null },
		{ state: 'returned', remark: '请核实' },
		{ state: 'merged' },
	]);
	await told(db, { act: 6, kind: 'submit', detail: { cells: [] }, region: '419902' });
	expect((await units(db))[1]).toMatchObject({ state: 'submitted', remark: null });
});

test('25日当日不算逾期；26日起没有报送的、26日起才第一次报送的逾期；没有说今天的不判断', async () => {
	const db = await given(files);
	await told(
		db,
		{ act: 1, kind: 'submit', detail: { cells: [] }, at: '2023-10-25 23:59:59' },
		{ act: 2, kind: 'submit', detail: { cells: [] }, region: '419902', at: '2023-10-26 00:00:00' },
		{ act: 3, kind: 'submit', detail: { cells: [] }, at: '2023-10-28 00:00:00' },
	);
	expect((await units(db, '2023-10-25')).map(({ late }) => late)).toEqual([false, true, false]);
	expect((await units(db, '2023-10-26')).map(({ late }) => late)).toEqual([false, true, true]);
	expect((await units(db, null)).map(({ late }) => late)).toEqual([false, true, null]);
});

test('代替系统数的手工数另计', async () => {
	const db = await given(files);
	const [row] = await db.rows("select row_id from monitoring_row(202310, timestamp '2023-10-25', null)");
	const id = String(row?.row_id);
	await told(db, { act: 1, kind: 'fill', detail: { cells: [cell(id, 'due', '5'), cell(id, 'note', '说明')] } });
	expect((await units(db))[0]).toMatchObject({ entries: 2, overwritten: 1, strays: 0 });
});
