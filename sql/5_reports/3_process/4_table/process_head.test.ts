import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';

test('知道哪些年的工作日、几张单有协议、载入了哪些台账', async () => {
	const db = await given(
		{ slips: [{}, { no: 'B', region: '419902' }] },
		ledger('contract', { region_code: '419901', bank_name: '农商行', pay_days: 3, answer_days: 1 }),
		ledger('fund', {
			...{ document_no: '文1', project_code: '2080502', region_code: '419901', amount: 1 },
			received_on: '2023-10-01',
		}),
	);
	const [row] = await db.rows(
		"select * exclude (known_from, known_until) from process_head(202310, 'month', timestamp '2023-11-01')",
	);
	expect(row).toEqual({
		...{ is_known: true, slips: 2, agreed_slips: 1, has_funds: true },
		...{ has_publicity: false, has_cards: false, has_list: true },
	});
	const [years] = await db.rows(
		"select known_from, known_until, is_known from process_head(203510, 'month', timestamp '2035-11-01')",
	);
	expect(years).toEqual({ known_from: 2004, known_until: 2026, is_known: false });
});
