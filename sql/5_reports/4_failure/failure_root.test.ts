import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', funded: '2023-11-02', original: 'A' }, { no: 'C', funded: null }],
		payments: [{}, { slip: 'B', of: 'A/1' }, { slip: 'C' }],
		feedback: [{ result: '失败', at: '2023-10-09' }],
	});
});

const rootOf = async (slip: string, line: number) =>
	(await db.rows('select slip_no, line_no, month from failure_root($slip, $line::integer)', { slip, line }))[0];

test('再发的行归到最初的行', async () =>
	expect(await rootOf('B', 1)).toEqual({ slip_no: 'A', line_no: 1, month: 202310 }));
test('最初的行就是自己', async () => expect(await rootOf('A', 1)).toEqual({ slip_no: 'A', line_no: 1, month: 202310 }));
test.each([
	['没有的行', 'A', 9],
	['没有的发放单', 'Z', 1],
	['未拨款的', 'C', 1],
])('%s没有义务', async (_, slip, line) => expect(await rootOf(slip, line)).toBeUndefined());
