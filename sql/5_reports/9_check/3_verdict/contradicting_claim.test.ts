import { expect, test } from 'vitest';
import { notedClaims } from '../../../../tests/world/notice_claims.ts';
import { loaded } from '../../../../tests/world.ts';

test('0.3%与0.3‰矛盾；6.5亿元与64958万元不矛盾；别的口径不比', async () => {
	const db = await loaded();
	const leftover = { indicator: 'leftoverRate', region: '410500', whole: '3', places: 1 };
	const money = { indicator: 'amountPaid', region: '410526' };
	const asked = notedClaims(
		{ ...leftover, unit: '%' },
		{ ...leftover, unit: '‰' },
		{ ...leftover, unit: '‰', scope: 'month' },
		{ ...money, whole: '65', places: 1, unit: '亿元' },
		{ ...money, whole: '64958', places: 0, unit: '万元' },
	);
	const rows = await db.rows('select * from contradicting_claim($claims::varchar) order by id', asked);
	expect(rows).toEqual([
		{ id: 0, other_id: 1 },
		{ id: 1, other_id: 0 },
	]);
});
