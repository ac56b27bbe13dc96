import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('再发的金额比原来多的列出，相同的、少的不列', async () => {
	const db = await given({
		slips: [{}, { no: 'B', reissue: true }],
		payments: [
			{},
			{ line: 2, person: '李四' },
			{ line: 3, person: '王五' },
			{ slip: 'B', amount: 10_001, of: 'A/1' },
			{ slip: 'B', line: 2, person: '李四', of: 'A/2' },
			{ slip: 'B', line: 3, person: '王五', amount: 9_000, of: 'A/3' },
		],
	});
	expect(await suspects(db, 'reissue_larger')).toEqual(['B/1']);
});
