import { expect, test } from 'vitest';
import { ledger, loaded } from '../../tests/world.ts';

const share = { document_no: '豫财农〔2023〕12号', project_code: '2130122', received_on: '2023-03-01', amount: 100 };

test('更正过的资金只算新的一份，另一个县是另一份', async () => {
	const db = await loaded(
		ledger('fund', { ...share, region_code: '419901' }, { ...share, region_code: '419902' }),
		ledger('fund', { ...share, region_code: '419901', disbursed_amount: 100 }),
	);
	expect(await db.rows('select region_code, disbursed_amount::integer as disbursed from fund order by all')).toEqual([
		{ region_code: '419901', disbursed: 100 },
		{ region_code: '419902', disbursed: null },
	]);
});
