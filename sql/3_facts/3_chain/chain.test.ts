import { beforeAll, expect, test } from 'vitest';
import type { Connection, Row } from '../../database.server.ts';
import { loaded } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded({
		slips: [{}, { no: 'B' }],
		payments: [
			{},
			{ line: 2, of: 'A/1' },
			{ line: 3, of: 'A/2' },
			{ slip: 'B', of: 'A/3' },
			{ slip: 'B', line: 2, of: 'A/1' },
			{ line: 11, of: 'A/13' },
			{ line: 12, of: 'A/11' },
			{ line: 13, of: 'A/12' },
			{ line: 14, of: 'A/13' },
			{ line: 15, of: 'A/15' },
			{ line: 21, of: 'Z/1' },
			{ line: 22, of: 'A/21' },
			{ line: 23, of: 'A/99' },
		],
	});
});

async function chainOf(slip: string, line: number): Promise<Row[]> {
	return db.rows(
		`select root.slip_no || '/' || root_line_no as root, place::integer as place, problem
		from chain
		join slip_number as own using (slip_key)
		left join slip_number as root on root.slip_key = root_slip_key
		where own.slip_no = $slip and line_no = $line`,
		{ slip, line },
	);
}

test('首次发放的行不在链中', async () => expect(await chainOf('A', 1)).toEqual([]));

test.each([
	['再发一次', 'A', 2, 'A/1', 1],
	['再发两次', 'A', 3, 'A/1', 2],
	['链再长、换了发放单，也归到第一行', 'B', 1, 'A/1', 3],
	['同一行可以再发两回，各是第一次', 'B', 2, 'A/1', 1],
])('%s', async (_, slip, line, root, place) => {
	expect(await chainOf(slip, line)).toEqual([{ root, place, problem: null }]);
});

test.each([
	['循环再发被指出', 11],
	['循环再发的每一行都被指出', 13],
	['挂在循环上的行也被指出', 14],
	['再发自己的被指出', 15],
])('%s', async (_, line) => {
	expect(await chainOf('A', line)).toEqual([expect.objectContaining({ root: null, problem: 'cycle' })]);
});

test.each([
	['缺原明细的再发等待', 21, 'Z/1'],
	['链上最早的一行缺，后面的都等待', 22, 'Z/1'],
	['原发放单在而没有那一行，也等待', 23, 'A/99'],
])('%s', async (_, line, root) => {
	expect(await chainOf('A', line)).toEqual([expect.objectContaining({ root, problem: 'missing' })]);
});
