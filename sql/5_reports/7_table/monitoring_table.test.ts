import { expect, test } from 'vitest';
import { cell, told } from '../../../tests/world/monitoring.ts';
import { given } from '../../../tests/world.ts';

const files = {
	slips: [{ no: 'A' }, { no: 'B', project: '2130122' }, { no: 'C', region: '419902' }],
	payments: ['A', 'B', 'C'].map((slip, at) => ({ slip, line: 1, person: `张${slip}`, amount: 10 ** at })),
};

async function table(regions: string | null) {
	const db = await given(files);
	const rows = () =>
		db.rows(
			`select
				kind, no, region.name as region, department.name as department, cells.due as due,
				cells.amount_due as amount, cells.paid_rate as rate, len(marks)::integer as marks, id
			from monitoring_table(202310, timestamp '2023-10-25', $regions::varchar[])`,
			{ regions },
		);
	return { db, rows };
}

test('部门小计、县合计在各自的行后，全市的部门小计和总计在最后', async () => {
	const { rows } = await table(null);
	const seen = (await rows()).map(({ kind, no, region, department, due, amount }) =>
		[kind, no ?? '', region ?? '', department ?? '', due, amount].join(' '),
	);
	expect(seen).toEqual([
		'row 1 甲县 农业农村局 1 10',
		'department  甲县 农业农村局 1 10',
		'row 2 甲县 民政局 1 1',
		'department  甲县 民政局 1 1',
		'region  甲县  2 11',
		'row 3 乙县 民政局 1 100',
		'department  乙县 民政局 1 100',
		'region  乙县  1 100',
		'city-department   农业农村局 1 10',
		'city-department   民政局 2 101',
		'total    3 111',
	]);
});

test('一个县的表到县合计为止', async () => {
	const { rows } = await table('["419902"]');
	expect((await rows()).map(({ kind }) => kind)).toEqual(['row', 'department', 'region']);
});

test('小计加的是表中的数：手工数代替系统数', async () => {
	const { db, rows } = await table('["419901"]');
	const [first] = await rows();
	await told(db, { act: 1, kind: 'fill', detail: { cells: [cell(String(first?.id), 'due', '7')] } });
	const after = await rows();
	expect(after.map(({ due }) => due)).toEqual([7, 7, 1, 1, 8]);
	expect(after.map(({ marks }) => marks)).toEqual([1, 0, 0, 0, 0]);
});
