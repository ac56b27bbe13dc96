import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

const told = { result: '成功', at: '2023-10-09 10:00' } as const;
const before = '2023-09-08 09:00';
let db: Connection;

beforeAll(async () => {
	db = await given({
		slips: [
			...[{}, { no: 'A2' }, { no: 'B', bank: '储蓄' }, { no: 'C', region: '419902', count: 2 }],
			{ no: 'L', bank: '储蓄', funded: '2023-10-31 09:00', region: '419902' },
			...[
				{ no: 'P', funded: before },
				{ no: 'Q', funded: before, bank: '村镇' },
				{ no: 'R', funded: before, region: '419903' },
			],
		],
		payments: ['A', 'A2', 'C', 'L', 'P', 'Q', 'R'].map((slip) => ({ slip })),
		feedback: [told, { ...told, slip: 'P' }, { ...told, slip: 'R' }],
		refunds: [{}],
		pushes: [{ at: '2023-09-12', slip: 'P' }],
	});
	await arrive(db);
});

/** Status of the cells of a unit by kind, of its banks where asked for. */
async function statuses(region: string, bank: string | null = null) {
	const rows = await db.rows(
		`select kind, status || if(lacking > 0, ' ' || lacking || '/' || slips, '') as status
		from completeness_cell(202310) as cell
		join dimension_key as region on region.dimension_key = cell.region_key
		left join dimension_key as bank on bank.dimension_key = cell.bank_key
		where region.key = $region and bank.key is not distinct from $bank
		order by cell.place`,
		{ region, bank },
	);
	return Object.fromEntries(rows.map(({ kind, status }) => [String(kind), status]));
}

test('一个单位：发放单、明细、反馈、推送各到了多少', async () => {
	expect(await statuses('419901')).toEqual({
		slip: 'complete',
		payment: 'short 1/3',
		feedback: 'short 1/2',
		push: 'absent 2/2',
		refund: 'complete',
	});
});

test('它的银行：到了、没有明细、上月有本月无', async () => {
	expect(await statuses('419901', '农商行')).toMatchObject({ payment: 'complete', feedback: 'short 1/2' });
	expect(await statuses('419901', '储蓄')).toMatchObject({ slip: 'complete', payment: 'absent 1/1', feedback: 'none' });
	expect(await statuses('419901', '村镇')).toMatchObject({ slip: 'paused', payment: 'none', feedback: 'none' });
});

test('明细比单上人次少的算缺；月末才拨款的不等反馈；从不推送的不缺推送', async () => {
	expect(await statuses('419902')).toMatchObject({ payment: 'short 1/2', feedback: 'absent 1/1', push: 'none 2/2' });
	expect(await statuses('419902', '储蓄')).toMatchObject({ payment: 'complete', feedback: 'none' });
});

test('上月有发放单、本月一张也没有的单位', async () => {
	expect(await statuses('419903')).toEqual({
		slip: 'paused',
		payment: 'none',
		feedback: 'none',
		push: 'none',
		refund: 'none',
	});
});

test('行数、上月行数和收到的时间', async () => {
	await db.run(
		`insert into import (import_id, received_at, status)
		select distinct import_id, timestamp '2023-11-03 10:00', 'loaded' from arrival`,
	);
	const [cell] = await db.rows(
		`select row_count, rows_before, files, first_at::varchar as first_at, last_at::varchar as last_at
		from completeness_cell(202310) as cell
		join dimension_key on dimension_key = region_key
		where key = '419901' and bank_key is null and kind = 'payment'`,
	);
	const at = '2023-11-03 10:00:00';
	expect(cell).toEqual({ row_count: 2, rows_before: 2, files: 1, first_at: at, last_at: at });
});
