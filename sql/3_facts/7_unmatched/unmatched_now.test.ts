import { expect, test } from 'vitest';
import { refresh } from '../../../analytics/refresh.ts';
import type { Connection } from '../../database.server.ts';
import { given, load } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

const told = { result: '成功', at: '2023-10-09 10:00' } as const;

/** What waits, as `kind slip/line`, and the column asked for. */
async function waiting(db: Connection, column: 'reason' | 'detail' | 'region' | 'file_regions' | 'likely_slip_no') {
	await arrive(db);
	const rows = await db.rows(
		`select kind || ' ' || slip_no || coalesce('/' || line_no, '') as row, reason, detail, region, file_regions, likely_slip_no
		from unmatched_row join unmatched_reason using (reason)`,
	);
	return Object.fromEntries(rows.map((row) => [String(row.row), row[column]]));
}

const mixed = () =>
	given({
		slips: [{}, { no: 'B', region: '丙县' }, { no: 'C' }, { no: 'FD0041990155' }],
		payments: [
			...[{}, { line: 3 }, { slip: 'B' }, { slip: 'Z' }],
			...[
				{ line: 4, of: 'Y/9' },
				{ line: 5, of: 'C/2' },
				{ line: 6, of: 'A/6' },
			],
		],
		feedback: [
			...[
				{ ...told, line: 2 },
				{ ...told, line: 9 },
				{ ...told, slip: 'C' },
			],
			...[
				{ ...told, slip: 'X' },
				{ ...told, slip: 'FD41990155' },
			],
		],
		pushes: [{ at: '2023-10-12', slip: 'X', line: null }],
	});

test('各有原因', async () => {
	expect(await waiting(await mixed(), 'reason')).toEqual({
		'payment Z/1': 'slip',
		'payment B/1': 'region',
		'slip B': 'region',
		'payment A/4': 'original-slip',
		'payment A/5': 'original-line',
		'payment A/6': 'cycle',
		'feedback A/2': 'gap',
		'feedback A/9': 'line',
		'feedback C/1': 'payments',
		'feedback X/1': 'slip',
		'feedback FD41990155/1': 'misspelt',
		'push X': 'slip',
	});
});

test('说明里有编码、单号和序号的范围；猜的单号另列', async () => {
	const db = await mixed();
	expect(await waiting(db, 'detail')).toMatchObject({
		'slip B': '单位表中没有“丙县”',
		'payment A/4': '原发放单Y没有载入',
		'payment A/5': '原发放单C的明细2没有载入',
		'feedback A/2': '发放单已载入，明细序号为1～6，其中没有2',
		'feedback A/9': '发放单已载入，明细序号为1～6，本行是9',
		'feedback C/1': '发放单已载入，它的明细一行也没有载入',
	});
	expect(await waiting(db, 'likely_slip_no')).toMatchObject({
		'feedback FD41990155/1': 'FD0041990155',
		'feedback X/1': null,
	});
});

test('单号只差单位编码，而那张单正缺反馈：可能是其他县区的', async () => {
	const db = await given({
		slips: [{ no: 'FD41990223055', region: '419902' }],
		payments: [{ slip: 'FD41990223055' }],
		feedback: [{ ...told, slip: 'FD41990123055' }],
	});
	expect(await waiting(db, 'reason')).toEqual({ 'feedback FD41990123055/1': 'other-region' });
});

test('属于哪个单位：发放单的；不知道的，看同一文件的其他行', async () => {
	const db = await given({
		slips: [{}, { no: 'B', region: '419902' }],
		payments: [{}, { slip: 'B' }],
		feedback: [told, { ...told, line: 9 }, { ...told, slip: 'X' }],
		refunds: [{}, { slip: 'B' }, { slip: 'X' }],
		pushes: [{ at: '2023-10-12', slip: 'X', line: null }],
	});
	expect(await waiting(db, 'region')).toEqual({
		'feedback A/9': '419901',
		'feedback X/1': null,
		'refund X/1': null,
		'push X': null,
	});
});

test('缺的部分来了就不再等', async () => {
	const db = await mixed();
	await load(db, {
		slips: [{ no: 'Z' }, { no: 'X' }, { no: 'Y' }, { no: 'FD41990155' }],
		regions: [{ code: '419904', name: '丙县', ranked: true }],
		payments: [
			...[2, 9].map((line) => ({ line })),
			...[{ slip: 'C' }, { slip: 'C', line: 2 }, { slip: 'X' }, { slip: 'Y', line: 9 }, { slip: 'FD41990155' }],
		],
	});
	await refresh(db);
	expect(await waiting(db, 'reason')).toEqual({ 'payment A/6': 'cycle' });
});
