import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('收款人证件号与享受人不同的列出，相同的、没写收款人的不列', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2 }, { line: 3 }] });
	await db.run('update raw_payment set payee_differs = case line_no when 1 then true when 2 then false end');
	expect(await suspects(db, 'payee_not_beneficiary')).toEqual(['A/1']);
});
