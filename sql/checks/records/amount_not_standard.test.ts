import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('应发金额不等于标准乘数量的列出，相等的、没写标准的不列', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2 }, { line: 3 }] });
	await db.run('update raw_payment set standard_mismatch = case line_no when 1 then true when 2 then false end');
	expect(await suspects(db, 'amount_not_standard')).toEqual(['A/1']);
});
