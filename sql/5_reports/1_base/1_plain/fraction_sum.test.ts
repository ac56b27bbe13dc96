import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test.each([
	[
		[
			[1, 3],
			[1, 6],
		],
		'1',
		'2',
	],
	[
		[
			[1, 7],
			[2, 7],
			[4, 7],
		],
		'1',
		'1',
	],
	[
		[
			[999_983, 1_000_003],
			[999_979, 999_983],
		],
		'1999948000226',
		'999985999949',
	],
	[[[0, 5]], '0', '1'],
])('%j 之和约分后是 %s/%s', async (terms, top, bottom) => {
	const db = await loaded();
	const [row] = await db.rows(
		`select fraction_sum(list({'top': term[1]::hugeint, 'bottom': term[2]::hugeint})) as sum
		from (select unnest(from_json($terms, '[["BIGINT"]]')) as term)`,
		{ terms: JSON.stringify(terms) },
	);
	expect(row?.sum).toEqual({ top, bottom });
});
