import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { offenders } from '../../tests/world/offenders.ts';

test('找不到原明细的再发列出，找得到的和成环的不列', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2, of: 'Z/9' }, { line: 3, of: 'A/3' }, { line: 4, of: 'A/1' }],
	});
	expect(await offenders(db, 'reissue_without_original')).toEqual(['A/2']);
});
