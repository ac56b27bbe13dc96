import { expect, test } from 'vitest';
import { publish, take } from '../../../tests/published.ts';
import { given } from '../../../tests/world.ts';

const read = "select key, is_city, figures, rates from changed_unit(202310, 1, 'month', $regions::varchar[])";

test('没有变动时没有行；有变动时全市在先，只列不同的数', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2 }] });
	await publish(db);
	expect(await db.rows(read, { regions: null })).toEqual([]);
	await take(db, { kind: 'refund', refunds: [{ closed: '2023-10-20', amount: 10000 }] });
	const rows = await db.rows(read, { regions: null });
	expect(rows.map(({ key }) => key)).toEqual(['419900', '419901']);
	expect(rows[1]?.figures).toEqual(
		expect.arrayContaining([{ figure: 'refunded', published: 0, live: 1, difference: 1 }]),
	);
	expect(rows[1]?.rates).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ indicator: 'refundedRate', live: { numerator: 1, denominator: 2 } }),
		]),
	);
	expect((await db.rows(read, { regions: '["419902"]' })).length).toBe(0);
});
