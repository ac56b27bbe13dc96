import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { failing } from '../../../tests/world/failing.ts';

test('一人两项义务失败过才算反复，后来成功的也算；同一义务失败两次只算一项', async () => {
	const db = await given(failing);
	const rows = await db.rows(
		`select kind, count, outstanding, total, records from repeatedly_failed(202310, 'month', timestamp '2023-11-01', null, null, null) order by kind`,
	);
	const records = [
		{ slip: 'A', line: 1, reason: 'F03' },
		{ slip: 'B', line: 1, reason: 'F03' },
	];
	expect(rows).toEqual([
		{ kind: 'account', count: 2, outstanding: 1, total: 1, records },
		{ kind: 'person', count: 2, outstanding: 1, total: 1, records },
	]);
});
