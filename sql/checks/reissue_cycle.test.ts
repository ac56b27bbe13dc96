import { expect, test } from 'vitest';
import { given, states } from '../../tests/world.ts';
import { offenders } from '../../tests/world/offenders.ts';

test('互为原明细的几行都列，指向环中的一行也列；都不计入应发', async () => {
	const db = await given({
		slips: [{}],
		payments: [
			{ line: 1, of: 'A/2' },
			{ line: 2, of: 'A/3' },
			{ line: 3, of: 'A/1' },
			{ line: 4, of: 'A/1' },
			{ line: 5 },
			{ line: 6, of: 'A/5' },
		],
	});
	expect(await offenders(db, 'reissue_cycle')).toEqual(['A/1', 'A/2', 'A/3', 'A/4']);
	expect(await states(db)).toEqual({ 'A/5': 'pending' });
});

test('找不到原明细的不是环', async () => {
	const db = await given({ slips: [{}], payments: [{ of: 'Z/9' }, { line: 2, of: 'A/1' }] });
	expect(await offenders(db, 'reissue_cycle')).toEqual([]);
});
