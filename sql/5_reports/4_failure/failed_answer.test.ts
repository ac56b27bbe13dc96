import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { failing } from '../../../tests/world/failing.ts';

test('失败过的每项义务一行：几次，最后一次的原因，截止时是否遗留；后来才失败的不算', async () => {
	const db = await given(failing);
	const rows = await db.rows(
		`select slip_no || '/' || line_no as line, failures::integer as failures, reason_code, is_outstanding
		from failed_answer(202310, 'month', timestamp '2023-11-01', null, null, null) join slip_number using (slip_key) order by line`,
	);
	expect(rows).toEqual([
		{ line: 'A/1', failures: 1, reason_code: 'F03', is_outstanding: false },
		{ line: 'A/2', failures: 1, reason_code: 'F90', is_outstanding: true },
		{ line: 'A/4', failures: 1, reason_code: 'F90', is_outstanding: true },
		{ line: 'B/1', failures: 2, reason_code: 'F03', is_outstanding: true },
	]);
});

test('只看得见的单位', async () => {
	const db = await given(failing);
	const of = (regions: string) =>
		db.rows(
			`select slip_key from failed_answer(202310, 'month', timestamp '2023-11-01', $regions::varchar[], null, null)`,
			{ regions },
		);
	expect(await of('["419999"]')).toEqual([]);
	expect(await of('["419901"]')).toHaveLength(4);
});
