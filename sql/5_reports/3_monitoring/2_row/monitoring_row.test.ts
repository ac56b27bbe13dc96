import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';

const share = { project_code: '2080502', received_on: '2023-10-01', amount: 100_000, region_code: '甲县' };
const files = [
	{
		slips: [
			{ no: 'A' },
			{ no: 'B', project: '2130122' },
			{ no: 'C', region: '419902', department: '残联' },
			{ no: 'D', funded: '2023-10-25' },
			{ no: 'E', funded: '2022-12-31' },
		],
		payments: [
			{ slip: 'A', line: 1, person: '张一', amount: 100 },
			{ slip: 'A', line: 2, person: '张二', amount: 200 },
			{ slip: 'A', line: 3, person: '张三', amount: 400 },
			...['B', 'C', 'D', 'E'].map((slip) => ({ slip, line: 1, person: '张四', amount: 800 })),
		],
		feedback: [
			{ slip: 'A', line: 1, result: '成功', at: '2023-10-10' } as const,
			{ slip: 'A', line: 2, result: '失败', at: '2023-10-10' } as const,
			{ slip: 'A', line: 3, result: '失败', at: '2023-10-10' } as const,
		],
		refunds: [{ slip: 'A', line: 3, closed: '2023-10-20' }],
	},
	ledger(
		'fund',
		{ ...share, document_no: '文1' },
		{ ...share, document_no: '文2', received_on: '2023-10-02' },
		{ ...share, document_no: '文3', region_code: '乙县' },
		{ ...share, document_no: '文4', region_code: '乙县', project_code: '2999999' },
	),
];

test('县、部门、项目、文号一行；几个文号的，义务在第一个文号的行；没有发放的资金也有行', async () => {
	const db = await given(...files);
	const rows = await db.rows(
		`select
			region_name as region, department, project_code as project, project_name as name, document_no as document,
			due::integer as due, paid::integer as paid, failed::integer as failed, outstanding::integer as left,
			amount_due::integer as amount, amount_returned::integer as returned
		from monitoring_row(202310, timestamp '2023-10-25', null)
		order by region_place, department, project_code, nth`,
	);
	const none = { due: 0, paid: 0, failed: 0, left: 0, amount: 0, returned: 0 };
	const land = { project: '2130122', name: '耕地地力保护补贴' };
	const old = { project: '2080502', name: '高龄津贴' };
	expect(rows).toEqual([
		...[
			{ region: '甲县', department: '农业农村局', ...land, document: null, ...none, due: 1, amount: 800 },
			{ region: '甲县', department: '民政局', ...old, document: '文1' },
		].map((row, at) => (at === 0 ? row : { ...row, due: 3, paid: 1, failed: 2, left: 1, amount: 700, returned: 400 })),
		{
			...{ region: '甲县', department: '民政局', ...old, document: '文2' },
			...{ due: null, paid: null, failed: null, left: null, amount: null, returned: null },
		},
		{ region: '乙县', department: '-', project: '2999999', name: '2999999（未登记）', document: '文4', ...none },
		{ region: '乙县', department: '残联', ...old, document: '文3', ...none, due: 1, amount: 800 },
	]);
});

test('行的标识：第一个文号的行不随文号变，各行都不同；只要一个县就只有它', async () => {
	const ids = async (regions: string | null) => {
		const db = await given(...(regions === 'none' ? files.slice(0, 1) : files));
		const rows = await db.rows(
			`select row_id, nth::integer as nth, region_code
			from monitoring_row(202310, timestamp '2023-10-25', $regions::varchar[])`,
			{ regions: regions === 'none' ? null : regions },
		);
		return rows;
	};
	const all = await ids(null);
	expect(new Set(all.map(({ row_id }) => row_id)).size).toBe(all.length);
	const before = (await ids('none')).map(({ row_id }) => row_id);
	expect(all.filter(({ nth }) => nth === 1).map(({ row_id }) => row_id)).toEqual(expect.arrayContaining(before));
	expect(new Set((await ids('["419902"]')).map(({ region_code }) => region_code))).toEqual(new Set(['419902']));
});
