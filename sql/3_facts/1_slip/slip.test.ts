import { expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { loaded } from '../../../tests/world.ts';

const column = async (db: Connection, name: 'department' | 'bank' | 'region_code' | 'original') =>
	Object.fromEntries(
		(
			await db.rows(
				`select slip.slip_no, department, bank, region_code, original.slip_no as original
				from slip left join slip_number as original on original.slip_key = slip.original_slip_key`,
			)
		).map((row) => [row.slip_no, row[name]]),
	);

test('单位不明的发放单不在其中，别名和乡镇算到它们的单位', async () => {
	const db = await loaded({
		slips: [{}, { no: 'B', region: '高新区' }, { no: 'C', region: '419901101' }, { no: 'D', region: '丙县' }],
	});
	expect(await column(db, 'region_code')).toEqual({ A: '419901', B: '419903', C: '419901' });
});

test('主管部门以发放单为准，没写用政策清单的，都没有是未填', async () => {
	const db = await loaded({
		slips: [{ department: '老龄办' }, { no: 'B' }, { no: 'C', project: '2999999' }],
	});
	expect(await column(db, 'department')).toEqual({ A: '老龄办', B: '民政局', C: '-' });
});

test('代发银行以编码为准，没有编码用名称', async () => {
	const db = await loaded({
		slips: [
			{ bankCode: '402', bank: '农商行' },
			{ no: 'B', bank: '邮储银行' },
		],
	});
	expect(await column(db, 'bank')).toEqual({ A: '402', B: '邮储银行' });
});

test('月份是拨款的月份，24点拨款算当日，未拨款没有月份', async () => {
	const db = await loaded({
		slips: [{ funded: '2023-10-31 23:59:59.999999' }, { no: 'B', funded: '2023-11-01' }, { no: 'C', funded: null }],
	});
	expect(await db.rows('select slip_no, month::integer as month from slip order by slip_no')).toEqual([
		{ slip_no: 'A', month: 202310 },
		{ slip_no: 'B', month: 202311 },
		{ slip_no: 'C', month: null },
	]);
});

test('原发放单还没有导入也记得是哪一张', async () => {
	const db = await loaded({ slips: [{ original: 'Z' }] });
	expect(await column(db, 'original')).toEqual({ A: 'Z' });
});
