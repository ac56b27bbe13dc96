import { beforeAll, expect, test } from 'vitest';
import { refresh } from '../../../analytics/refresh.ts';
import type { Connection } from '../../database.server.ts';
import { given, load } from '../../../tests/world.ts';

/** What waits, as `kind slip/line`, and why. */
async function waiting(db: Connection): Promise<Record<string, string>> {
	const rows = await db.rows(
		`select kind || ' ' || slip_no || coalesce('/' || line_no, '') as row, reason
		from waiting_row join slip_number using (slip_key)`,
	);
	return Object.fromEntries(rows.map(({ row, reason }) => [row, String(reason)]));
}

let db: Connection;
beforeAll(async () => {
	const told = { result: '成功', at: '2023-10-09 10:00' } as const;
	db = await given({
		slips: [{}, { no: 'B', region: '丙县' }, { no: 'C', original: 'Y' }],
		payments: [
			...[{}, { slip: 'B' }, { slip: 'Z' }, { slip: 'C' }],
			...[
				{ line: 2, of: 'Z/9' },
				{ line: 3, of: 'A/3' },
				{ line: 4, of: 'A/1' },
			],
		],
		feedback: [told, { ...told, line: 9 }, { ...told, slip: 'X' }],
		refunds: [{}, { line: 9 }],
		pushes: [
			...[{ at: '2023-10-12' }, { at: '2023-10-12', line: 9 }, { at: '2023-10-12', line: null }],
			{ at: '2023-10-12', slip: 'X', line: null },
		],
	});
});

test('等待的行各有原因，配上了的不等', async () => {
	expect(await waiting(db)).toEqual({
		'payment Z/1': 'slip',
		'payment B/1': 'region',
		'slip B': 'region',
		'payment A/2': 'original',
		'payment C/1': 'original',
		'payment A/3': 'cycle',
		'feedback A/9': 'payment',
		'feedback X/1': 'payment',
		'refund A/9': 'payment',
		'push A/9': 'payment',
		'push X': 'slip',
	});
});

test('缺的部分来了就不再等', async () => {
	await load(db, {
		slips: [{ no: 'Z' }, { no: 'X' }, { no: 'Y' }],
		regions: [{ code: '419904', name: '丙县', ranked: true }],
		payments: [{ line: 9 }, { slip: 'Z', line: 9 }, { slip: 'X' }, { slip: 'Y', amount: 1 }, { line: 3 }],
	});
	await refresh(db);
	expect(await waiting(db)).toEqual({});
});
